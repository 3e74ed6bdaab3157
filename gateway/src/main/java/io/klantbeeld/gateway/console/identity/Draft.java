package io.klantbeeld.gateway.console.identity;

import java.util.Objects;
import java.util.UUID;

/**
 * A decision that is being written.
 *
 * @param reason why, or nothing yet
 * @param key under which it is made once, however often the form is sent
 * @param failure why it was not made yet, or null
 */
record Draft(String reason, String key, Failure failure) {
    Draft {
        reason = Objects.requireNonNullElse(reason, "").strip();
        key = key == null || key.isBlank() ? UUID.randomUUID().toString() : key;
    }

    static Draft begun() {
        return new Draft(null, null, null);
    }

    static Draft sent(String reason, String key) {
        return new Draft(reason, key, null);
    }

    /** The same draft after something kept it from being made. */
    Draft failed(Failure failure) {
        return new Draft(reason, key, failure);
    }

    boolean hasReason() {
        return !reason.isEmpty();
    }
}
