package io.klantbeeld.gateway.console.segment;

import io.klantbeeld.gateway.console.vocabulary.Term;

/** Why a person enters or leaves a segment. */
enum Cause {
    FACT,
    TIME,
    IDENTITY,
    BUILD,
    CHECK,
    OTHER;

    static Cause of(String name) {
        return Term.find(Cause.class, name).orElse(OTHER);
    }
}
