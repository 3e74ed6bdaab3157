package io.klantbeeld.platform.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The files of a PostgreSQL cluster: made once, and put right after a crash. */
final class PostgresCluster {
    static final Map<String, String> ENVIRONMENT = Map.of("LC_ALL", "C");

    private final Path binaries;
    private final PostgresAccount account;
    private final ServerFiles files;

    PostgresCluster(Path binaries, PostgresAccount account, ServerFiles files) {
        this.binaries = binaries;
        this.account = account;
        this.files = files;
    }

    /** Makes the cluster unless it exists; the superuser's password stays in a file beside the data. */
    void prepare(String superuserPassword) throws IOException {
        removeStaleLock();
        if (Files.exists(files.data().resolve("PG_VERSION"))) {
            return;
        }
        Files.createDirectories(files.data().getParent());
        ServerFiles.removeTree(files.data());
        Files.createDirectory(
                files.data(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path passwordFile = Files.writeString(files.data().resolveSibling("superuser.txt"), superuserPassword);
        account.own(files.data());
        account.own(passwordFile);
        initialise(passwordFile);
        Files.delete(passwordFile);
    }

    private void initialise(Path passwordFile) throws IOException {
        List<String> command = command("initdb", "--pgdata", files.data().toString());
        command.addAll(List.of("--username=postgres", "--auth=scram-sha-256", "--pwfile=" + passwordFile));
        command.addAll(List.of("--encoding=UTF8", "--locale-provider=builtin", "--locale=C.UTF-8", "--no-sync"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(files.log().toFile()));
        builder.environment().putAll(ENVIRONMENT);
        if (exitCode(builder) != 0) {
            throw new ServerFailure("PostgreSQL could not make its data directory", files.log());
        }
    }

    /** The command of a program of PostgreSQL under the account that it accepts. */
    List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>(account.prefix());
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
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
