package io.klantbeeld.gateway.console.dialogue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes the address of a page with its query. */
public final class Query {
    private final StringBuilder address;
    private boolean any;

    private Query(String path) {
        this.address = new StringBuilder(path);
    }

    /** Starts with a path, which is complete. */
    public static Query of(String path) {
        return new Query(path);
    }

    /** Adds a parameter, unless it has no value. */
    public Query with(String name, String value) {
        if (value != null && !value.isBlank()) {
            address.append(any ? '&' : '?').append(name).append('=').append(encoded(value));
            any = true;
        }
        return this;
    }

    @Override
    public String toString() {
        return address.toString();
    }

    /** A text as a part of an address. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
