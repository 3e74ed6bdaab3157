package io.klantbeeld.platform.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/** Fills a directory once, whole or not at all, also when several JVMs try at the same time. */
final class Unpacking {
    private Unpacking() {}

    static Path once(Path home, Consumer<Path> filler) {
        if (Files.isDirectory(home)) {
            return home;
        }
        try {
            Files.createDirectories(home.getParent());
            Path draft = Files.createTempDirectory(home.getParent(), ".unpacking-");
            filler.accept(draft);
            draft.toFile().setReadable(true, false);
            draft.toFile().setExecutable(true, false);
            moveOrDiscard(draft, home);
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void moveOrDiscard(Path draft, Path home) throws IOException {
        try {
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException anotherWasFaster) {
            ServerFiles.removeTree(draft);
        } catch (java.nio.file.FileSystemException maybeAnotherWasFaster) {
            if (!Files.isDirectory(home)) {
                throw maybeAnotherWasFaster;
            }
            ServerFiles.removeTree(draft);
        }
    }
}
