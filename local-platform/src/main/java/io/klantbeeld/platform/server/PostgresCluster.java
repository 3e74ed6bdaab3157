package io.klantbeeld.platform.server;

import io.klantbeeld.platform.installation.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The files of a PostgreSQL cluster: made once, and put right after a crash. */
final class PostgresCluster {
    static final Map<String, String> ENVIRONMENT = Map.of("LC_ALL", "C");

    private final ServerFiles files;

    PostgresCluster(ServerFiles files) {
        this.files = files;
    }

    /** Makes the cluster, whole or not at all, unless it exists. */
    void prepare(String superuserPassword) throws IOException {
        if (Files.exists(files.data())) {
            removeStaleLock();
            return;
        }
        Path draft = files.data().resolveSibling(files.data().getFileName() + ".new");
        Trees.remove(draft);
        Files.createDirectories(draft.getParent());
        Files.createDirectory(
                draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        PostgresAccount.ours().own(draft);
        Path password = Files.createTempFile("klantbeeld-", ".txt");
        Files.writeString(password, superuserPassword);
        PostgresAccount.ours().own(password);
        try {
            initialise(draft, password);
        } finally {
            Files.delete(password);
        }
        Files.move(draft, files.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The command of a program of PostgreSQL under the account that it accepts. */
    List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>(PostgresAccount.ours().prefix());
        command.add(PostgresBinaries.install().resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private void initialise(Path directory, Path password) throws IOException {
        List<String> command = command("initdb", "--pgdata=" + directory, "--pwfile=" + password);
        command.addAll(List.of("--username=postgres", "--auth=scram-sha-256", "--encoding=UTF8", "--no-sync"));
        // The same order and case rules on every operating system.
        command.addAll(List.of("--locale-provider=builtin", "--locale=C.UTF-8"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(files.log().toFile()));
        builder.environment().putAll(ENVIRONMENT);
        if (exitCode(builder) != 0) {
            throw new ServerFailure("PostgreSQL could not make its data directory", files.log());
        }
    }

    // After a reboot the pid in the lock file can be anybody's, and PostgreSQL would refuse to start.
    private void removeStaleLock() throws IOException {
        Path lock = files.data().resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        List<String> lines = Files.readAllLines(lock);
        boolean postgresLives = !lines.isEmpty()
                && ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                        .flatMap(process -> process.info().command())
                        .filter(program -> program.endsWith("postgres"))
                        .isPresent();
        if (!postgresLives) {
            Files.delete(lock);
        }
    }

    private static int exitCode(ProcessBuilder builder) throws IOException {
        try {
            return builder.start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}
