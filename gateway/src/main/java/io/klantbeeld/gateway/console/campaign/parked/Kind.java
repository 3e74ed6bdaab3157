package io.klantbeeld.gateway.console.campaign.parked;

/** What kind of work is parked. */
enum Kind {
    TRIGGER,
    FOLLOW_UP
}
