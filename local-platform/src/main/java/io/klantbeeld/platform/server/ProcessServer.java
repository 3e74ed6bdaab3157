package io.klantbeeld.platform.server;

import io.klantbeeld.platform.process.ProcessSpec;
import io.klantbeeld.platform.process.ServerProcess;
import io.klantbeeld.platform.process.StopSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A server that is one child process; it says how it is prepared and called, and when it is ready. */
public abstract class ProcessServer implements Server {
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final String name;
    private final ServerFiles files;
    private final Duration patience;

    /**
     * Describes a server; nothing runs until {@link #start()}.
     *
     * @param name how messages call it
     * @param patience how long it may take to become ready
     */
    protected ProcessServer(String name, ServerFiles files, Duration patience) {
        this.name = name;
        this.files = files;
        this.patience = patience;
    }

    /** Makes what the process needs before it can start, unless that exists. */
    protected abstract void prepare() throws IOException;

    protected abstract List<String> command();

    /** Tells whether the running process serves. */
    protected abstract boolean answers();

    protected Map<String, String> environment() {
        return Map.of();
    }

    protected StopSignal stopSignal() {
        return StopSignal.TERM;
    }

    /** Does what needs doing each time the server has become ready. */
    protected void afterStart() {}

    @Override
    public final void start() {
        try {
            if (!isRunning()) {
                Files.createDirectories(files.log().getParent());
                prepare();
                ServerProcess.start(new ProcessSpec(
                        command(), environment(), files.log(), files.pidFile(), files.lifetime(), stopSignal()));
            }
            Readiness.await(name, files.log(), patience, this::isRunning, this::answers);
            afterStart();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be started", e);
        }
    }

    @Override
    public final void stop() {
        try {
            process().ifPresent(process -> process.stop(GRACE));
            Files.deleteIfExists(files.pidFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public final void kill() {
        process().ifPresent(ServerProcess::kill);
    }

    @Override
    public final boolean isRunning() {
        return process().isPresent();
    }

    @Override
    public final boolean isReady() {
        return isRunning() && answers();
    }

    @Override
    public final boolean hasCrashed() {
        return ServerProcess.crashed(files.pidFile());
    }

    @Override
    public final Optional<Long> pid() {
        return process().map(ServerProcess::pid);
    }

    @Override
    public final void close() {
        stop();
        files.remove();
    }

    @Override
    public final Path log() {
        return files.log();
    }

    protected final ServerFiles files() {
        return files;
    }

    private Optional<ServerProcess> process() {
        return ServerProcess.find(files.pidFile(), stopSignal());
    }
}
