package io.klantbeeld.profile.ingestion;

/** Why an item was not accepted; the names are part of the interface. */
public enum RejectionCode {
    INVALID_IDENTIFIER,
    MISSING_IDENTIFIER,
    MISSING_FIELD,
    WRONG_TYPE,
    UNKNOWN_TYPE,
    INVALID_TEXT,
    INVALID_NUMBER,
    TOO_LONG,
    TOO_DEEP,
    TOO_OLD,
    ITEM_TOO_LARGE,
    SCHEMA_VIOLATION,
    WRONG_BRAND,
    SOURCE_NOT_PERMITTED,
    TOO_MANY_EVENTS
}
