package io.klantbeeld.benchmark.trait;

import io.klantbeeld.benchmark.running.Definitions;
import io.klantbeeld.platform.api.PlatformApi;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Defines a trait, and waits until the past is counted for it. */
final class Backfill {
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private Backfill() {}

    /** How many seconds passed until the trait answered. */
    static double seconds(PlatformApi api, Definitions definitions, SpentTrait trait) {
        long began = System.nanoTime();
        definitions.put(trait.path(), trait.settings());
        while (System.nanoTime() - began < PATIENCE.toNanos()) {
            var answer = api.get(trait.path());
            if (!answer.isSuccess()) {
                throw new IllegalStateException("The trait cannot be read: " + answer.problem());
            }
            var state = answer.body().path("state").asText();
            if (state.equals("LIVE")) {
                return (System.nanoTime() - began) / 1e9;
            }
            if (!state.equals("BUILDING")) {
                throw new IllegalStateException("The trait is " + state + " instead of built");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        throw new IllegalStateException("The past was not counted in time");
    }
}
