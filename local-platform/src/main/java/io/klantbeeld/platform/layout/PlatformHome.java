package io.klantbeeld.platform.layout;

import io.klantbeeld.platform.installation.Installation;
import io.klantbeeld.platform.installation.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * The directory of one platform: {@code .klantbeeld}.
 *
 * @param directory where it is
 */
public record PlatformHome(Path directory) {
    private static final List<String> WIPED = List.of("data", "mail", "config", "dkim", "run", "sample.properties");

    public PlatformHome {
        directory = directory.toAbsolutePath().normalize();
    }

    /** The home of the platform that the command manages. */
    public static PlatformHome usual() {
        return new PlatformHome(Installation.home());
    }

    /** A part's data; they survive a restart. */
    public Path data(Part part) {
        return part == Part.MAIL ? mail() : directory.resolve("data").resolve(part.label());
    }

    /** The received mails. */
    public Path mail() {
        return directory.resolve("mail");
    }

    public Path log(Part part) {
        return directory.resolve("logs").resolve(part.label() + ".log");
    }

    /** Names the process of a part. */
    public Path pidFile(Part part) {
        return run(part.label() + ".pid");
    }

    /** A file that says something about the running platform. */
    public Path run(String name) {
        return directory.resolve("run").resolve(name);
    }

    /** The settings of a part of ours. */
    public Path config(Part part) {
        return directory.resolve("config").resolve(part.module().orElseThrow() + ".properties");
    }

    /** The secrets that are made once. */
    public Path secrets() {
        return directory.resolve("config").resolve("secrets.properties");
    }

    /** The signing keys of the brands. */
    public Path dkim() {
        return directory.resolve("dkim");
    }

    /** How far the sample was played. */
    public Path sampleProgress() {
        return directory.resolve("sample.properties");
    }

    /** Removes data, keys and settings; logs and unpacked software stay. */
    public void wipe() {
        WIPED.forEach(name -> Trees.remove(directory.resolve(name)));
    }

    /** Writes a file that only its owner may read. */
    public static void writePrivately(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
