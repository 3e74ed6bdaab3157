package io.klantbeeld.gateway.customer;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Loads parts at the same time, each on a virtual thread of its own, and gives up on those that miss the deadline. */
@ApplicationScoped
class FanOut {
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("customer-part-", 0).factory());

    Map<PartName, Part> load(Map<PartName, Supplier<Part>> calls, Duration deadline) {
        long end = System.nanoTime() + deadline.toNanos();
        var pending = new EnumMap<PartName, Future<Part>>(PartName.class);
        calls.forEach((name, call) -> pending.put(name, threads.submit(call::get)));
        var parts = new EnumMap<PartName, Part>(PartName.class);
        pending.forEach((name, part) -> parts.put(name, await(part, end)));
        return parts;
    }

    private static Part await(Future<Part> part, long end) {
        try {
            return part.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            part.cancel(true);
            return new Part.Unavailable();
        } catch (InterruptedException e) {
            part.cancel(true);
            Thread.currentThread().interrupt();
            return new Part.Unavailable();
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
