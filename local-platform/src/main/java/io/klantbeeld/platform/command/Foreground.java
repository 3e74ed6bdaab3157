package io.klantbeeld.platform.command;

import io.klantbeeld.platform.LocalPlatform;
import io.klantbeeld.platform.layout.Part;
import io.klantbeeld.platform.layout.RunningPorts;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** Stays with the running platform and tells when a part ends. */
final class Foreground {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final LocalPlatform platform;
    private final RunningPorts memory;
    private final PrintWriter out;
    private final Set<Part> told = EnumSet.noneOf(Part.class);

    Foreground(LocalPlatform platform, RunningPorts memory, PrintWriter out) {
        this.platform = platform;
        this.memory = memory;
        this.out = out;
    }

    /** Returns when somebody stopped the platform with {@code down}. */
    int stay() {
        out.println("Ctrl-C stops the platform.");
        out.flush();
        while (memory.find().isPresent()) {
            platform.crashed().stream().filter(told::add).forEach(this::tell);
            told.retainAll(platform.crashed());
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        out.println("The platform was stopped.");
        return 0;
    }

    private void tell(Part part) {
        out.println(part + " ended unexpectedly; see " + platform.part(part).log()
                + ". ./klantbeeld up in another terminal starts it again.");
        out.flush();
    }
}
