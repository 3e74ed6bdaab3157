package io.klantbeeld.campaign.contact.dispatch.resolution;

/** What turned out to have become of a contact whose outcome was unknown. */
enum Outcome {
    /** The provider took it over. */
    ACCEPTED,
    /** It never left, so it may be sent once more. */
    NOT_SENT
}
