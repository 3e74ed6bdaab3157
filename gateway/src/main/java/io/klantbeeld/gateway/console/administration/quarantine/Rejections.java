package io.klantbeeld.gateway.console.administration.quarantine;

import io.klantbeeld.gateway.console.administration.Administration;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** The reasons that the quarantine can be filtered by, in the language of the visit. */
@Named("rejections")
@RequestScoped
class Rejections {
    private static final List<String> CODES = List.of(
            "INVALID_IDENTIFIER",
            "MISSING_IDENTIFIER",
            "MISSING_FIELD",
            "WRONG_TYPE",
            "UNKNOWN_TYPE",
            "INVALID_TEXT",
            "INVALID_NUMBER",
            "TOO_LONG",
            "TOO_DEEP",
            "TOO_OLD",
            "ITEM_TOO_LARGE",
            "SCHEMA_VIOLATION",
            "WRONG_BRAND",
            "SOURCE_NOT_PERMITTED",
            "TOO_MANY_EVENTS");

    private final Administration administration;

    Rejections(Administration administration) {
        this.administration = administration;
    }

    /** A reason with its words. */
    record Code(String key, String text) {}

    public List<Code> getCodes() {
        return CODES.stream()
                .map(code -> new Code(code, administration.rejection(code)))
                .toList();
    }
}
