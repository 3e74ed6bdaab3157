package io.klantbeeld.consent.publication;

/** Why all permissions are published again. */
enum RepublicationReason {
    REQUESTED,
    CATALOGUE_CHANGED
}
