package io.klantbeeld.platform.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits until a starting server answers, and notices at once when it ended instead. */
public final class Readiness {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Readiness() {}

    /** Returns when the server is ready; throws {@link ServerFailure} when it ended or took too long. */
    public static void await(String name, Path log, Duration patience, BooleanSupplier running, BooleanSupplier ready) {
        long end = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (!running.getAsBoolean()) {
                throw new ServerFailure(name + " ended while it started", log);
            }
            if (System.nanoTime() > end) {
                throw new ServerFailure(name + " was not ready after " + patience.toSeconds() + " s", log);
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new ServerFailure(name + ": start was interrupted", log);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
