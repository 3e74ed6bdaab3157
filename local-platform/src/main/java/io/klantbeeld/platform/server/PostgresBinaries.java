package io.klantbeeld.platform.server;

import io.klantbeeld.platform.installation.Archive;
import io.klantbeeld.platform.installation.Installation;
import io.klantbeeld.platform.installation.Unpacking;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import org.tukaani.xz.XZInputStream;

/** Unpacks the PostgreSQL binaries of this machine once. */
final class PostgresBinaries {
    static final String VERSION = "18.6";

    private PostgresBinaries() {}

    /** Answers the directory that holds {@code bin/postgres}. */
    static Path install() {
        String archive = "postgres-" + system() + "-" + processor() + ".txz";
        Path home = Installation.software().resolve("postgres-" + VERSION);
        return Unpacking.once(home, directory -> unpack(archive, directory));
    }

    private static void unpack(String archive, Path directory) {
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new IllegalStateException("No PostgreSQL binaries for this machine: " + archive
                        + " is not on the class path (Linux and macOS on amd64 and arm64 are supported)");
            }
            Archive.unpack(new XZInputStream(new BufferedInputStream(packed)), directory, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name.replace(' ', '_');
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            case String other -> other;
        };
    }
}
