package io.klantbeeld.platform.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Lets one process at a time start or stop the platform; it is let go when that process ends, however it ends. */
public final class StartLock implements AutoCloseable {
    private final FileChannel channel;

    private StartLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock, or answers nothing while another process has it. */
    public static Optional<StartLock> tryTake(PlatformHome home) {
        try {
            Path file = file(home);
            Files.createDirectories(file.getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!lock(channel)) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
            return Optional.of(new StartLock(channel));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that took the lock last, if it lives. */
    public static Optional<ProcessHandle> holder(PlatformHome home) {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(file(home)).strip()));
        } catch (IOException | NumberFormatException nobody) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException thisProcessHasIt) {
            return false;
        }
    }

    private static Path file(PlatformHome home) {
        return home.run("start.lock");
    }
}
