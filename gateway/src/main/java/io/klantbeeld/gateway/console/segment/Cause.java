package io.klantbeeld.gateway.console.segment;

import java.util.Arrays;

/** Why a person enters or leaves a segment. */
enum Cause {
    FACT,
    TIME,
    IDENTITY,
    BUILD,
    CHECK,
    OTHER;

    static Cause of(String name) {
        return Arrays.stream(values())
                .filter(cause -> cause.name().equals(name))
                .findFirst()
                .orElse(OTHER);
    }
}
