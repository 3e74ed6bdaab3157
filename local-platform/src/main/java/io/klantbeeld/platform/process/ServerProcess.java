package io.klantbeeld.platform.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A running child process, started here or found again by its pid file. */
public final class ServerProcess {
    private static final long LARGE_LOG = 20L << 20;
    private static final Duration DEATH = Duration.ofSeconds(10);

    private final ProcessIdentity identity;
    private final Path pidFile;
    private final StopSignal stopSignal;

    private ServerProcess(ProcessIdentity identity, Path pidFile, StopSignal stopSignal) {
        this.identity = identity;
        this.pidFile = pidFile;
        this.stopSignal = stopSignal;
    }

    /** Starts the process and writes its pid file. */
    public static ServerProcess start(ProcessSpec spec) {
        try {
            prepareLog(spec.log().toAbsolutePath());
            ProcessBuilder builder = new ProcessBuilder(Session.command(spec))
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
            builder.environment().putAll(spec.environment());
            ProcessIdentity identity = ProcessIdentity.of(builder.start().toHandle());
            identity.write(spec.pidFile());
            ServerProcess process = new ServerProcess(identity, spec.pidFile(), spec.stopSignal());
            if (spec.lifetime().endsWithThisJvm()) {
                Children.add(spec.pidFile(), process);
            }
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void prepareLog(Path log) throws IOException {
        Files.createDirectories(log.getParent());
        if (Files.exists(log) && Files.size(log) > LARGE_LOG) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Finds the process that a pid file names, if it still lives. */
    public static Optional<ServerProcess> find(Path pidFile, StopSignal stopSignal) {
        return ProcessIdentity.read(pidFile)
                .filter(identity -> identity.find().isPresent())
                .map(identity -> new ServerProcess(identity, pidFile, stopSignal));
    }

    /** Tells whether a pid file was left by a process that ended without being asked to. */
    public static boolean crashed(Path pidFile) {
        return Files.exists(pidFile)
                && ProcessIdentity.read(pidFile).flatMap(ProcessIdentity::find).isEmpty();
    }

    public long pid() {
        return identity.pid();
    }

    public boolean isAlive() {
        return identity.find().isPresent();
    }

    /** Asks the process to end, waits, and kills it with its children when the time is over. */
    public void stop(Duration grace) {
        Optional<ProcessHandle> process = identity.find();
        if (process.isPresent()) {
            send(stopSignal, process.get());
            if (!ended(process.get(), grace)) {
                killAll(process.get());
            }
        }
        forget();
    }

    /** Ends the process and its children at once, as a crash would; the pid file stays. */
    public void kill() {
        identity.find().ifPresent(ServerProcess::killAll);
    }

    private void forget() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Children.remove(pidFile);
        }
    }

    private static void killAll(ProcessHandle process) {
        List<ProcessHandle> family =
                Stream.concat(Stream.of(process), process.descendants()).toList();
        family.forEach(ProcessHandle::destroyForcibly);
        family.forEach(member -> ended(member, DEATH));
    }

    private static void send(StopSignal signal, ProcessHandle process) {
        switch (signal) {
            case TERM -> process.destroy();
            case INT -> interrupt(process);
        }
    }

    // Java can only send TERM and KILL.
    private static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean ended(ProcessHandle process, Duration patience) {
        ProcessIdentity identity = ProcessIdentity.of(process);
        long end = System.nanoTime() + patience.toNanos();
        while (identity.find().isPresent()) {
            if (System.nanoTime() > end) {
                return false;
            }
            awaitExit(process);
        }
        return true;
    }

    // In short slices: the exit of a zombie that its parent does not reap is never reported.
    private static void awaitExit(ProcessHandle process) {
        try {
            process.onExit().get(100, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException stillThere) {
            // The caller looks again.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a process ended", e);
        }
    }
}
