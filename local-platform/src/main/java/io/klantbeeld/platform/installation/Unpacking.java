package io.klantbeeld.platform.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Fills a directory once, whole or not at all; who comes meanwhile, also in another JVM, waits for it. */
public final class Unpacking {
    private static final Map<Path, Object> MONITORS = new ConcurrentHashMap<>();

    private Unpacking() {}

    /** Answers the directory, after the filler has filled a draft of it if it did not exist. */
    public static Path once(Path home, Consumer<Path> filler) {
        if (Files.isDirectory(home)) {
            return home;
        }
        try {
            Files.createDirectories(home.getParent());
            // A file lock is held by a JVM as a whole, so its threads need one of their own.
            synchronized (MONITORS.computeIfAbsent(home, any -> new Object())) {
                fillLocked(home, filler);
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fillLocked(Path home, Consumer<Path> filler) throws IOException {
        Path lockFile = home.resolveSibling("." + home.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.isDirectory(home)) {
                Path draft = home.resolveSibling("." + home.getFileName());
                Trees.remove(draft);
                Files.createDirectory(draft);
                filler.accept(draft);
                Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }
}
