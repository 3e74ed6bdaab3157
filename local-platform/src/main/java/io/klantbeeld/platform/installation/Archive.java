package io.klantbeeld.platform.installation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Unpacks a tar file with its links and executable programs. */
public final class Archive {
    private static final int EXECUTABLE_BY_OWNER = 0100;

    private Archive() {}

    /**
     * Writes every entry below the directory; an entry that points outside is refused.
     *
     * @param dropped how many leading directories the entries' names lose
     */
    public static void unpack(InputStream uncompressed, Path directory, int dropped) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(uncompressed)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path name = Path.of(entry.getName());
                if (name.getNameCount() > dropped) {
                    write(entry, tar, inside(directory, name.subpath(dropped, name.getNameCount())));
                }
            }
        }
    }

    private static Path inside(Path directory, Path name) throws IOException {
        Path target = directory.resolve(name).normalize();
        if (!target.startsWith(directory)) {
            throw new IOException("The archive points outside: " + name);
        }
        return target;
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & EXECUTABLE_BY_OWNER) != 0 && !target.toFile().setExecutable(true, false)) {
            throw new IOException("Cannot make " + target + " executable");
        }
    }
}
