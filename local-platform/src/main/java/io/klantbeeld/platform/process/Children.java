package io.klantbeeld.platform.process;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** The processes that must not outlive this JVM. */
final class Children {
    private static final Set<ServerProcess> RUNNING = ConcurrentHashMap.newKeySet();
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final AtomicBoolean HOOKED = new AtomicBoolean();

    private Children() {}

    static void add(ServerProcess process) {
        RUNNING.add(process);
        if (HOOKED.compareAndSet(false, true)) {
            Runtime.getRuntime().addShutdownHook(new Thread(Children::stopAll, "children"));
        }
    }

    static void remove(ServerProcess process) {
        RUNNING.remove(process);
    }

    private static void stopAll() {
        RUNNING.parallelStream().forEach(process -> process.stop(GRACE));
    }
}
