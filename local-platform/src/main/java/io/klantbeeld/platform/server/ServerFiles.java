package io.klantbeeld.platform.server;

import io.klantbeeld.platform.installation.Trees;
import io.klantbeeld.platform.process.Lifetime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a server keeps its things, and how long it lives.
 *
 * @param data its data directory
 * @param log its log file
 * @param pidFile names its process
 * @param lifetime whether it ends with this JVM
 * @param temporary whether closing the server removes the data
 */
public record ServerFiles(Path data, Path log, Path pidFile, Lifetime lifetime, boolean temporary) {

    /** Data, log and pid file together in one directory, for a server that ends with this JVM. */
    public static ServerFiles in(Path directory) {
        Path home = directory.toAbsolutePath();
        return new ServerFiles(
                home.resolve("data"),
                home.resolve("server.log"),
                home.resolve("server.pid"),
                Lifetime.WITH_THIS_JVM,
                false);
    }

    static ServerFiles temporary(String name) {
        try {
            ServerFiles files = in(Files.createTempDirectory("klantbeeld-" + name + "-"));
            return new ServerFiles(files.data, files.log, files.pidFile, files.lifetime, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove() {
        if (temporary) {
            Trees.remove(data.getParent());
        }
    }
}
