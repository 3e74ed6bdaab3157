package io.klantbeeld.profile.audit;

import io.klantbeeld.rest.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Commits accesses in groups: those that come while one insert is under way are the next one. A reader waits for its
 * group, so a crash loses no access that was answered, and many readers share one commit.
 */
@ApplicationScoped
class AccessLog {
    private static final int GROUP = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AccessRows rows;
    private final BlockingQueue<Entry> waiting = new LinkedBlockingQueue<>();
    private Thread thread;

    AccessLog(AccessRows rows) {
        this.rows = rows;
    }

    private record Entry(List<Access> accesses, CompletableFuture<Void> durable) {}

    void start(@Observes StartupEvent started) {
        thread = Thread.ofVirtual().name("access-log").start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) {
        thread.interrupt();
    }

    /** Returns when the accesses are durable. */
    void write(List<Access> accesses) {
        var entry = new Entry(accesses, new CompletableFuture<>());
        waiting.add(entry);
        try {
            entry.durable.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw notRecorded();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw notRecorded();
        }
    }

    private void run() {
        var group = new ArrayList<Entry>();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                group.add(waiting.take());
                waiting.drainTo(group, GROUP - 1);
                rows.insert(
                        group.stream().flatMap(entry -> entry.accesses.stream()).toList());
                group.forEach(entry -> entry.durable.complete(null));
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException unavailable) {
                group.forEach(entry -> entry.durable.completeExceptionally(unavailable));
            }
            group.clear();
        }
    }

    private static HttpProblem notRecorded() {
        var problem = Problems.of(
                503,
                "audit:not-recorded",
                "The access could not be recorded",
                "Personal values are shown only when that is on record. Try again.");
        return HttpProblem.builder(problem).withHeader("Retry-After", 1).build();
    }
}
