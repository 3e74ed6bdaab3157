package io.klantbeeld.gateway.console.campaign.calendar;

import io.klantbeeld.gateway.console.vocabulary.Term;

/** What two campaigns compete for. */
enum Clash {
    SAME_EVENT,
    SAME_AUDIENCE,
    OTHER;

    static Clash of(String name) {
        return Term.find(Clash.class, name).orElse(OTHER);
    }
}
