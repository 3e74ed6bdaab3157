package io.klantbeeld.rest;

import java.util.Objects;

/**
 * What a creation answers: 201 for a new resource, or another status for a deterministic answer that a repetition
 * must get again, such as the 200 of a refused contact.
 *
 * @param resourceId what recalls the answer later; null when nothing was stored
 */
public record Created<T>(int status, String resourceId, T body) {
    public Created {
        Objects.requireNonNull(body, "body");
        if (status < 200 || status > 299) {
            throw new IllegalArgumentException("An answer has a status of 2xx; refuse with a problem");
        }
    }

    /** A new resource: 201. */
    public static <T> Created<T> of(Object resourceId, T body) {
        return new Created<>(201, resourceId.toString(), body);
    }
}
