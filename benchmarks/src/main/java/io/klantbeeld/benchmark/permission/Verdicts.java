package io.klantbeeld.benchmark.permission;

import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Compares decisions with what the rows of the persons imply; every one of them, the warm-up included. */
final class Verdicts {
    private final LongAdder withoutPermission = new LongAdder();
    private final LongAdder unlikeTheRows = new LongAdder();

    void compare(Attitude attitude, String outcome, String code) {
        if (Attitude.permits(outcome) && !attitude.permits()) {
            withoutPermission.increment();
        }
        if (!outcome.equals(attitude.outcome()) || !code.equals(attitude.code())) {
            unlikeTheRows.increment();
        }
    }

    Map<String, Long> invariants() {
        return Map.of("withoutPermission", withoutPermission.sum(), "unlikeTheRows", unlikeTheRows.sum());
    }
}
