package io.klantbeeld.gateway.console.campaign.policy;

import io.klantbeeld.gateway.console.vocabulary.Term;

/** A part of the calendar in which contacts are counted. */
enum CalendarUnit {
    DAY,
    WEEK,
    MONTH,
    OTHER;

    static CalendarUnit of(String name) {
        return Term.find(CalendarUnit.class, name).orElse(OTHER);
    }
}
