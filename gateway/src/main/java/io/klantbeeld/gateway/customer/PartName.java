package io.klantbeeld.gateway.customer;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Names a part of a customer view. */
public enum PartName {
    PROFILE,
    PERMISSIONS,
    INTERACTIONS,
    UPCOMING,
    RELATIONSHIP;

    /** The parts of a view that names none. */
    static final Set<PartName> USUAL = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(RELATIONSHIP)));

    /** The name in paths, queries and bodies. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds a part by its name in a query. */
    public static Optional<PartName> find(String wire) {
        return Arrays.stream(values()).filter(part -> part.wire().equals(wire)).findFirst();
    }
}
