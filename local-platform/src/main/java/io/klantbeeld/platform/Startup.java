package io.klantbeeld.platform;

import io.klantbeeld.platform.layout.Part;
import io.klantbeeld.platform.layout.Port;
import io.klantbeeld.platform.layout.Ports;
import io.klantbeeld.platform.process.FreePorts;
import io.klantbeeld.platform.server.Server;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Starts parts side by side, each as soon as those that it needs are ready. */
final class Startup {
    private final Map<Part, Server> servers;
    private final Ports ports;
    private final Progress progress;
    private final Map<Part, RuntimeException> failures = new ConcurrentHashMap<>();
    private volatile boolean cancelled;

    Startup(Map<Part, Server> servers, Ports ports, Progress progress) {
        this.servers = servers;
        this.ports = ports;
        this.progress = progress;
    }

    /** Returns when all are ready; throws {@link PlatformFailure} when one is not. */
    synchronized void run() {
        failures.clear();
        servers.forEach(this::requireFreePorts);
        if (failures.isEmpty()) {
            startAll();
        }
        if (!failures.isEmpty()) {
            throw new PlatformFailure(failures);
        }
    }

    /** Begins no further part. */
    void cancel() {
        cancelled = true;
    }

    private void startAll() {
        Map<Part, CompletableFuture<Boolean>> ready = new EnumMap<>(Part.class);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // In the order of the enumeration a part comes after those that it needs.
            for (Part part : servers.keySet()) {
                CompletableFuture<Boolean> needs = part.needs().stream()
                        .filter(ready::containsKey)
                        .map(ready::get)
                        .reduce(CompletableFuture.completedFuture(true), (a, b) -> a.thenCombine(b, (x, y) -> x && y));
                ready.put(part, needs.thenApplyAsync(met -> met && start(part), threads));
            }
            // Closing refuses new work, so every part must have had its turn before.
            CompletableFuture.allOf(ready.values().toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    private boolean start(Part part) {
        if (cancelled) {
            return false;
        }
        long begin = System.nanoTime();
        try {
            boolean ran = servers.get(part).isReady();
            servers.get(part).start();
            if (ran) {
                progress.running(part);
            } else {
                progress.ready(part, Duration.ofNanos(System.nanoTime() - begin));
            }
            return true;
        } catch (RuntimeException reason) {
            fail(part, reason);
            return false;
        }
    }

    private void requireFreePorts(Part part, Server server) {
        if (server.isRunning()) {
            return;
        }
        for (Port port : Port.of(part)) {
            if (!FreePorts.isFree(ports.of(port))) {
                fail(part, new PortTaken(port, ports.of(port)));
                return;
            }
        }
    }

    private void fail(Part part, RuntimeException reason) {
        failures.put(part, reason);
        if (!cancelled) {
            progress.failed(part, reason);
        }
    }
}
