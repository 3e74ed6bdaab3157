package io.klantbeeld.platform.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * A pid together with the moment its process began, so that a pid which the system gave to another process is told apart.
 *
 * @param pid the process id
 * @param birth what only this process has: on Linux the boot and the clock tick of its start, elsewhere the start time
 */
record ProcessIdentity(long pid, String birth) {
    private static final int STATE = 0;
    private static final int START_TICKS = 19;

    static ProcessIdentity of(ProcessHandle process) {
        return new ProcessIdentity(process.pid(), birthOf(process).orElse("gone"));
    }

    static Optional<ProcessIdentity> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.size() < 2
                    ? Optional.empty()
                    : Optional.of(new ProcessIdentity(Long.parseLong(lines.get(0)), lines.get(1)));
        } catch (NoSuchFileException | NumberFormatException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Path draft = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), pid + "\n" + birth + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers the process while it lives; a zombie that nobody reaps is dead. */
    Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> birthOf(process).filter(birth::equals).isPresent());
    }

    private static Optional<String> birthOf(ProcessHandle process) {
        Path stat = Path.of("/proc/" + process.pid() + "/stat");
        return Files.exists(Path.of("/proc/self/stat"))
                ? birthOnLinux(stat)
                : process.info().startInstant().map(start -> "epoch-millis " + start.toEpochMilli());
    }

    // The start time that Java derives on Linux moves when the clock is set; the tick since boot does not.
    private static Optional<String> birthOnLinux(Path stat) {
        try {
            String line = Files.readString(stat);
            String[] afterName = line.substring(line.lastIndexOf(')') + 2).split(" ");
            String boot =
                    Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
            return afterName[STATE].equals("Z")
                    ? Optional.empty()
                    : Optional.of("boot " + boot + " tick " + afterName[START_TICKS]);
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
