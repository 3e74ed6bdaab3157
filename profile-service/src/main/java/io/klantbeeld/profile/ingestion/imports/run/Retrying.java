package io.klantbeeld.profile.ingestion.imports.run;

import io.klantbeeld.outbox.failure.Backoff;
import io.klantbeeld.outbox.failure.Failures;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Repeats a transaction that failed for a reason which passes, such as a deadlock with live events. */
final class Retrying {
    private static final int ATTEMPTS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private Retrying() {}

    static void run(Runnable transaction) {
        call(() -> {
            transaction.run();
            return null;
        });
    }

    static <T> T call(Supplier<T> transaction) {
        var pauses = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (LeaseLost lost) {
                throw lost;
            } catch (RuntimeException failed) {
                if (attempt == ATTEMPTS || !Failures.isTransient(failed)) {
                    throw failed;
                }
                pause(pauses.next(), failed);
            }
        }
    }

    private static void pause(Duration pause, RuntimeException failed) {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw failed;
        }
    }
}
