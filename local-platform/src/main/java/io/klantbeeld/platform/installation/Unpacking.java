package io.klantbeeld.platform.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/** Fills a directory once, whole or not at all, also when several JVMs try at the same time. */
public final class Unpacking {
    private Unpacking() {}

    /** Answers the directory, after the filler has filled a draft of it if it did not exist. */
    public static Path once(Path home, Consumer<Path> filler) {
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
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException anotherWasFaster) {
            Trees.remove(draft);
        } catch (FileSystemException maybeAnotherWasFaster) {
            if (!Files.isDirectory(home)) {
                throw maybeAnotherWasFaster;
            }
            Trees.remove(draft);
        }
    }
}
