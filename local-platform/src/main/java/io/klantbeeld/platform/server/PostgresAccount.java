package io.klantbeeld.platform.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The account under which PostgreSQL runs: it refuses to run as root. */
enum PostgresAccount {
    /** We are not root. */
    OUR_OWN(List.of()),
    /** Root, seen from inside a user namespace as an ordinary user who owns what root owns. */
    NAMESPACE(List.of("unshare", "-U")),
    /** Where a container forbids user namespaces: the system's nobody. */
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private final List<String> prefix;

    PostgresAccount(List<String> prefix) {
        this.prefix = prefix;
    }

    /** The account for this JVM, found out once. */
    static PostgresAccount ours() {
        return Detected.ACCOUNT;
    }

    private static final class Detected {
        private static final PostgresAccount ACCOUNT = detect();
    }

    private static PostgresAccount detect() {
        if (!"0".equals(answerOf(List.of("id", "-u")))) {
            return OUR_OWN;
        }
        String inside = answerOf(List.of("unshare", "-U", "id", "-u"));
        return inside.isEmpty() || inside.equals("0") ? NOBODY : NAMESPACE;
    }

    /** What precedes the program in a command. */
    List<String> prefix() {
        return prefix;
    }

    /** Makes the account the owner of an existing directory. */
    void own(Path directory) throws IOException {
        if (this == NOBODY) {
            Files.setAttribute(directory, "unix:uid", 65534);
            Files.setAttribute(directory, "unix:gid", 65534);
        }
    }

    private static String answerOf(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? answer : "";
        } catch (IOException notInstalled) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
