package io.klantbeeld.platform.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** The processes that must not outlive this JVM, by their pid files. */
final class Children {
    private static final Map<Path, ServerProcess> RUNNING = new ConcurrentHashMap<>();
    private static final AtomicBoolean HOOKED = new AtomicBoolean();
    private static final Duration GRACE = Duration.ofSeconds(5);

    private Children() {}

    static void add(Path pidFile, ServerProcess process) {
        RUNNING.put(pidFile, process);
        if (HOOKED.compareAndSet(false, true)) {
            Runtime.getRuntime().addShutdownHook(new Thread(Children::stopAll, "children"));
        }
    }

    static void remove(Path pidFile) {
        RUNNING.remove(pidFile);
    }

    private static void stopAll() {
        RUNNING.values().parallelStream().forEach(process -> process.stop(GRACE));
    }
}
