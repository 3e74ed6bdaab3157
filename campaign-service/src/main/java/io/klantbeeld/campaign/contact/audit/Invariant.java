package io.klantbeeld.campaign.contact.audit;

/** What must never be. */
enum Invariant {
    /** One occurrence was made twice, or a provider took one contact twice. */
    DUPLICATE,
    /** More contacts were made than a cap allowed that stood when the last of them was made. */
    OVER_CAP,
    /** A contact was sent more than five seconds after it was permitted, or never was permitted. */
    WITHOUT_PERMISSION
}
