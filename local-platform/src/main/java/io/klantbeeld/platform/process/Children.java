package io.klantbeeld.platform.process;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The processes that must not outlive this JVM. */
final class Children {
    private static final Set<ServerProcess> RUNNING = ConcurrentHashMap.newKeySet();
    private static final Duration GRACE = Duration.ofSeconds(5);

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Children::stopAll, "children"));
    }

    private Children() {}

    static void add(ServerProcess process) {
        RUNNING.add(process);
    }

    static void remove(ServerProcess process) {
        RUNNING.remove(process);
    }

    private static void stopAll() {
        RUNNING.parallelStream().forEach(process -> process.stop(GRACE));
    }
}
