package io.klantbeeld.gateway.console.person;

import io.klantbeeld.gateway.console.timeline.TimelineView;

/**
 * All of a person's page.
 *
 * @param header null while profile-service does not tell who it is
 */
record PersonView(
        String reference,
        PersonHeader header,
        TraitsView traits,
        PermissionsView permissions,
        UpcomingView upcoming,
        TimelineView timeline) {}
