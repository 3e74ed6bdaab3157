package io.klantbeeld.gateway.console.identity;

import java.util.Locale;

/** A decision that was just made, as the page that follows it tells. */
enum Outcome {
    MERGED,
    SEPARATED;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The outcome of a page's address, or null. */
    static Outcome find(String wire) {
        for (var outcome : values()) {
            if (outcome.wire().equals(wire)) {
                return outcome;
            }
        }
        return null;
    }
}
