package io.klantbeeld.platform.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what the platform does in its own time. */
final class Patience {
    private static final Duration PAUSE = Duration.ofMillis(40);

    private Patience() {}

    /**
     * Asks until there is an answer.
     *
     * @throws StoryFailed when there is none within {@code limit}; {@code what} completes "waited … for"
     */
    static <T> T await(String what, Duration limit, Supplier<Optional<T>> question) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            var answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            if (System.nanoTime() > deadline) {
                throw new StoryFailed("waited " + limit.toSeconds() + " s in vain for " + what);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
