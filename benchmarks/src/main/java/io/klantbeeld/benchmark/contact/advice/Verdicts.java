package io.klantbeeld.benchmark.contact.advice;

import io.klantbeeld.benchmark.permission.Attitude;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Compares advice with what persons permit; every one, the warm-up included. */
final class Verdicts {
    private final LongAdder withoutPermission = new LongAdder();
    private final LongAdder withoutAdvice = new LongAdder();

    /** Counts what is wrong with so many actions for somebody: one of the actions is for everybody who permits it. */
    void compare(Attitude attitude, int advised) {
        if (advised > 0 && !attitude.permits()) {
            withoutPermission.increment();
        }
        if (advised == 0 && attitude.permits()) {
            withoutAdvice.increment();
        }
    }

    Map<String, Long> invariants() {
        return Map.of("withoutPermission", withoutPermission.sum(), "permittedWithoutAdvice", withoutAdvice.sum());
    }
}
