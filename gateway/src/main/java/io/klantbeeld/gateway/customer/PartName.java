package io.klantbeeld.gateway.customer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Names a part of a customer view. */
public enum PartName {
    PROFILE,
    PERMISSIONS,
    INTERACTIONS,
    UPCOMING;

    /** The name in paths, queries and bodies. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds a part by its name in a query. */
    public static Optional<PartName> find(String wire) {
        return Arrays.stream(values()).filter(part -> part.wire().equals(wire)).findFirst();
    }
}
