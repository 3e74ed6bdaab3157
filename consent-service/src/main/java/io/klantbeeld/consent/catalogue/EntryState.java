package io.klantbeeld.consent.catalogue;

/** Where a version of an entry is in its life. */
enum EntryState {
    DRAFT,
    ACTIVE,
    RETIRED
}
