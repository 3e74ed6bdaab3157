package io.klantbeeld.gateway.console.person;

import io.klantbeeld.gateway.console.timeline.TimelineFilters;
import io.klantbeeld.gateway.console.timeline.TimelineView;

/** All of a person's page. */
record PersonView(
        PersonFrame frame,
        TraitsView traits,
        PermissionsView permissions,
        UpcomingView upcoming,
        RelationshipView relationship,
        TimelineView timeline,
        TimelineFilters filters) {}
