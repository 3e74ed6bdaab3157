package io.klantbeeld.platform.server;

import java.nio.file.Path;
import java.util.Optional;

/** A server in a process of its own that can be stopped and started again on the same data. */
public interface Server extends AutoCloseable {
    /** Starts the server, unless it runs, and returns when it is ready to serve. */
    void start();

    /** Ends the server in good order. */
    void stop();

    /** Ends the server at once, as a crash would. */
    void kill();

    boolean isRunning();

    /** Tells whether the server answers now. */
    boolean isReady();

    /** Tells whether the server ended without being asked to. */
    boolean hasCrashed();

    /** The id of its process, while it runs. */
    Optional<Long> pid();

    Path log();

    /** Ends the server and removes its data if they were temporary. */
    @Override
    void close();
}
