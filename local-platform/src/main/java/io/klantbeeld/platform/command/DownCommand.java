package io.klantbeeld.platform.command;

import io.klantbeeld.platform.LocalPlatform;
import io.klantbeeld.platform.layout.PlatformHome;
import io.klantbeeld.platform.layout.Ports;
import io.klantbeeld.platform.layout.RunningPorts;
import io.klantbeeld.platform.layout.StartLock;
import io.klantbeeld.platform.process.Lifetime;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stops every part, also after a crash and also while another call is starting them. */
@Command(name = "down", description = "Stops the platform.")
final class DownCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(200);

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.println(stop(PlatformHome.usual()) ? "The platform is stopped." : "The platform was not running.");
        return 0;
    }

    /** Stops the platform of a home and tells whether there was anything to stop. */
    static boolean stop(PlatformHome home) {
        RunningPorts memory = new RunningPorts(home);
        boolean interrupted = endStarter(home);
        StartLock lock = takeWhenFree(home);
        try {
            LocalPlatform platform = LocalPlatform.builder()
                    .ports(memory.find().orElseGet(Ports::usual))
                    .lifetime(Lifetime.UNTIL_STOPPED)
                    .build();
            boolean ran =
                    interrupted || platform.isRunning() || !platform.crashed().isEmpty();
            platform.stop();
            memory.forget();
            return ran;
        } finally {
            lock.close();
        }
    }

    /** Ends a call of the command that is starting the platform; it cleans up after itself. */
    private static boolean endStarter(PlatformHome home) {
        Optional<StartLock> free = StartLock.tryTake(home);
        free.ifPresent(StartLock::close);
        if (free.isEmpty()) {
            StartLock.holder(home).ifPresent(ProcessHandle::destroy);
        }
        return free.isEmpty();
    }

    private static StartLock takeWhenFree(PlatformHome home) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<StartLock> lock = StartLock.tryTake(home);
        while (lock.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
            lock = StartLock.tryTake(home);
        }
        return lock.orElseThrow(() -> new IllegalStateException("Another ./klantbeeld (process "
                + StartLock.holder(home).map(ProcessHandle::pid).orElse(0L) + ") is starting or stopping"
                + " this platform and does not end; end it and try again."));
    }
}
