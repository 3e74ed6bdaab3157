package io.klantbeeld.benchmark.running;

import io.klantbeeld.benchmark.drive.Drive.Operation;
import io.klantbeeld.benchmark.drive.KeepAlive;
import java.io.IOException;
import java.util.function.LongFunction;

/** Reads paths on one connection. */
public final class Reading implements Operation {
    private static final int OK = 200;

    private final KeepAlive connection;
    private final RunningPlatform platform;
    private final LongFunction<String> paths;

    /** Opens the connection; the paths follow from numbers. */
    public Reading(RunningPlatform platform, LongFunction<String> paths) {
        this.connection = platform.connection();
        this.platform = platform;
        this.paths = paths;
    }

    @Override
    public String perform(long number, long intendedAt) throws IOException {
        int status = connection.get(paths.apply(number), platform.bearer()).status();
        return status == OK ? null : Integer.toString(status);
    }

    @Override
    public void close() {
        connection.close();
    }
}
