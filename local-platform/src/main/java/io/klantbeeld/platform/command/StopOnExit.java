package io.klantbeeld.platform.command;

import io.klantbeeld.platform.LocalPlatform;
import io.klantbeeld.platform.layout.RunningPorts;
import java.io.PrintWriter;

/** Stops the platform when this JVM ends before the user was told that it goes on in the background. */
final class StopOnExit {
    private final LocalPlatform platform;
    private final RunningPorts memory;
    private final PrintWriter out;
    private volatile boolean armed;

    /**
     * Watches over a platform.
     *
     * @param armed false for one that ran before: it is not ours to stop
     */
    StopOnExit(LocalPlatform platform, RunningPorts memory, PrintWriter out, boolean armed) {
        this.platform = platform;
        this.memory = memory;
        this.out = out;
        this.armed = armed;
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopNow, "stop-on-exit"));
    }

    /** The platform may go on. */
    void disarm() {
        armed = false;
    }

    /** Stops the platform, unless it may go on. */
    synchronized void stopNow() {
        if (!armed) {
            return;
        }
        armed = false;
        if (platform.isRunning()) {
            out.println("Stopping …");
            out.flush();
        }
        platform.stop();
        memory.forget();
    }
}
