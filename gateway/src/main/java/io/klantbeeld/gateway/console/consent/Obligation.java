package io.klantbeeld.gateway.console.consent;

/** What a contact has to come with. */
enum Obligation {
    ONE_CLICK_HEADER,
    BODY_UNSUBSCRIBE_LINK,
    SENDER_IDENTITY,
    OPT_OUT_IN_MESSAGE,
    ANNOUNCE_RIGHT_TO_OBJECT,
    GENERIC_CONTENT_ONLY,
    PRESCRIBING_INFORMATION,
    NO_OPEN_TRACKING
}
