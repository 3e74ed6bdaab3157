package io.klantbeeld.gateway.console.administration.identity;

import java.util.Arrays;
import java.util.Optional;

/** What a run over all persons is for. */
enum RunKind {
    SIMULATION("simulations"),
    APPLICATION("applications");

    private final String noun;

    RunKind(String noun) {
        this.noun = noun;
    }

    /** Its name in addresses. */
    public String noun() {
        return noun;
    }

    public boolean isTrial() {
        return this == SIMULATION;
    }

    static Optional<RunKind> of(String noun) {
        return Arrays.stream(values()).filter(kind -> kind.noun.equals(noun)).findFirst();
    }
}
