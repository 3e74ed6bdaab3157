package io.klantbeeld.profile;

import java.time.Duration;
import java.util.List;

/** Plays what has to be seen before a moment passes; where the machine stood still meanwhile, again with more time. */
public final class Soon {
    private static final List<Duration> TIMES =
            List.of(Duration.ofSeconds(4), Duration.ofSeconds(15), Duration.ofSeconds(50));

    private Soon() {}

    /** Plays until it was in time. */
    public static void play(Attempt attempt) throws Exception {
        for (var time : TIMES) {
            if (attempt.wasInTime(time)) {
                return;
            }
        }
        throw new AssertionError("Nothing was seen before its moment had passed, however late that was");
    }

    /** Is given so much time, and tells whether it was enough. */
    @FunctionalInterface
    public interface Attempt {
        boolean wasInTime(Duration time) throws Exception;
    }
}
