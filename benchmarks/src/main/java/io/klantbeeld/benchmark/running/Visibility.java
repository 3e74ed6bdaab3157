package io.klantbeeld.benchmark.running;

import io.klantbeeld.benchmark.LoadReport.Latency;
import io.klantbeeld.benchmark.drive.KeepAlive;
import io.klantbeeld.benchmark.drive.Latencies;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Watches how long it takes from the intended sending of an event until what it did to a person can be read. */
public final class Visibility implements AutoCloseable {
    private static final int WATCHERS = 16;
    // A twentieth of the bar: who looks more often measures mostly the looking.
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;

    private final Look look;
    private final Latencies latencies = new Latencies();
    private final ExecutorService watchers = Executors.newFixedThreadPool(WATCHERS);
    private final ThreadLocal<KeepAlive> connections;

    /** Looks once. */
    @FunctionalInterface
    public interface Look {
        /** Whether what is watched for can be read of somebody. */
        boolean isShown(KeepAlive connection, String whom) throws IOException;
    }

    /** Prepares to watch persons; each watcher has a connection of its own. */
    public Visibility(Supplier<KeepAlive> connections, Look look) {
        this.look = look;
        this.connections = ThreadLocal.withInitial(connections);
    }

    /**
     * Prepares to watch profiles.
     *
     * @param resource what is read of a person, such as {@code /interactions?limit=1}
     * @param isShown whether an answer has what is watched for
     */
    public Visibility(RunningPlatform platform, String resource, Predicate<String> isShown) {
        this(platform::connection, (connection, customer) -> {
            var path = "/api/v1/profiles/" + RunningPlatform.reference(customer) + resource;
            var answer = connection.get(path, platform.bearer());
            return answer.status() == OK && isShown.test(answer.text());
        });
    }

    /** Watches one person from now on. */
    public void watch(String whom, long intendedAt) {
        watchers.submit(() -> look(whom, intendedAt));
    }

    /** Waits for everything that is watched, and sums up. */
    public Latency summary() {
        watchers.shutdown();
        try {
            if (!watchers.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("events do not become visible");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return latencies.summary();
    }

    private Void look(String whom, long intendedAt) throws IOException {
        long deadline = intendedAt + PATIENCE.toNanos();
        while (!look.isShown(connections.get(), whom) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        latencies.add(System.nanoTime() - intendedAt);
        return null;
    }

    @Override
    public void close() {
        watchers.shutdownNow();
    }
}
