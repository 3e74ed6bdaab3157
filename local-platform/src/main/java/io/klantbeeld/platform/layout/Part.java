package io.klantbeeld.platform.layout;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A part of the platform: one server in one process. */
public enum Part {
    POSTGRES,
    KAFKA,
    KEYCLOAK,
    MAIL,
    PROFILE("profile-service"),
    CONSENT("consent-service"),
    CAMPAIGN("campaign-service"),
    GATEWAY("gateway");

    private final String module;

    Part() {
        this(null);
    }

    Part(String module) {
        this.module = module;
    }

    /** The name in commands, file names and messages. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The module that is packaged for this part; empty for a server that others made. */
    public Optional<String> module() {
        return Optional.ofNullable(module);
    }

    /** Whether the part keeps its data in a database of its own and speaks through Kafka. */
    public boolean ownsDatabase() {
        return module != null && this != GATEWAY;
    }

    /** The parts that must be ready before this one can start. */
    public Set<Part> needs() {
        return ownsDatabase() ? EnumSet.of(POSTGRES, KAFKA) : EnumSet.noneOf(Part.class);
    }

    /** The part of that name, if there is one. */
    public static Optional<Part> named(String label) {
        return Arrays.stream(values())
                .filter(part -> part.label().equals(label))
                .findFirst();
    }

    @Override
    public String toString() {
        return label();
    }
}
