package io.klantbeeld.consent.catalogue;

/** What a sender must do with a contact that is permitted. */
public enum Obligation {
    ONE_CLICK_HEADER,
    BODY_UNSUBSCRIBE_LINK,
    SENDER_IDENTITY,
    OPT_OUT_IN_MESSAGE,
    ANNOUNCE_RIGHT_TO_OBJECT,
    GENERIC_CONTENT_ONLY,
    PRESCRIBING_INFORMATION,
    NO_OPEN_TRACKING
}
