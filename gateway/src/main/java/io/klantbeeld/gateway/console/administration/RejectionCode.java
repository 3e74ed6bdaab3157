package io.klantbeeld.gateway.console.administration;

import io.klantbeeld.gateway.console.vocabulary.Term;
import java.util.Optional;

/** The stable codes of profile-service for why an item or a row was not accepted, or a file not read. */
enum RejectionCode {
    INVALID_IDENTIFIER,
    INVALID_EMAIL,
    INVALID_PHONE,
    INVALID_NAMESPACE,
    INVALID_CHARACTER,
    NOT_A_REFERENCE,
    MISSING,
    MISSING_IDENTIFIER,
    MISSING_FIELD,
    WRONG_TYPE,
    UNKNOWN_TYPE,
    INVALID_TEXT,
    INVALID_NUMBER,
    INVALID_TIME,
    INVALID_ENCODING,
    TOO_LONG,
    TOO_DEEP,
    TOO_OLD,
    ITEM_TOO_LARGE,
    SCHEMA_VIOLATION,
    WRONG_BRAND,
    SOURCE_NOT_PERMITTED,
    TOO_MANY_EVENTS,
    MISSING_ROW_KEY,
    MISSING_COLUMN,
    AMBIGUOUS_COLUMN,
    UNSUPPORTED_COLUMN,
    UNSUPPORTED_COMPRESSION,
    EMPTY_FILE,
    MALFORMED_FILE,
    MALFORMED_ROW,
    INFLATED_TOO_LARGE,
    TOO_MANY_ROWS,
    UNKNOWN_SOURCE,
    ROW_KEY_NEEDED,
    PAGE_TOO_LARGE,
    FILE_GONE;

    static Optional<RejectionCode> find(String name) {
        return Term.find(RejectionCode.class, name);
    }
}
