package io.klantbeeld.platform.keycloak;

import io.klantbeeld.platform.installation.Archive;
import io.klantbeeld.platform.installation.Installation;
import io.klantbeeld.platform.installation.Unpacking;
import io.klantbeeld.platform.server.ServerFailure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The unpacked and augmented distribution of Keycloak, shared by every platform on this machine. */
final class KeycloakDistribution {
    private static final String ARCHIVE = "keycloak-quarkus-dist-";
    private static final String SUFFIX = ".tar.gz";
    private static final List<String> BUILD_OPTIONS =
            List.of("build", "--db=dev-file", "--health-enabled=true", "--metrics-enabled=false");
    // Keycloak serves a few sign-ins here: the quick compiler starts it in two thirds of the time.
    private static final List<String> JVM = List.of(
            "-Xms64m",
            "-Xmx448m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Dfile.encoding=UTF-8");

    private final Path home;

    private KeycloakDistribution(Path home) {
        this.home = home;
    }

    /** Unpacks and augments Keycloak unless that was done before. */
    static KeycloakDistribution install(Path log) {
        Path archive = archive()
                .orElseThrow(() -> new IllegalStateException(
                        "Keycloak's distribution is not in " + target() + "; build the module local-platform"));
        Path home = Installation.software().resolve("keycloak-" + version(archive));
        Unpacking.once(home, draft -> {
            unpack(archive, draft);
            new KeycloakDistribution(draft).augment(log);
        });
        return new KeycloakDistribution(home);
    }

    Path home() {
        return home;
    }

    static String version(Path archive) {
        String name = archive.getFileName().toString();
        return name.substring(ARCHIVE.length(), name.length() - SUFFIX.length());
    }

    /**
     * The command of Keycloak's own launcher, without the shell in between that would hide the server's pid.
     */
    List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(Installation.java().toString()));
        command.addAll(JVM);
        command.add("-Dkc.home.dir=" + home);
        command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        command.add("-cp");
        command.add(home.resolve("lib/quarkus-run.jar").toString());
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        command.addAll(arguments);
        return command;
    }

    /** The variables that tell Keycloak where its database is and who its first administrator. */
    static Map<String, String> environment(Path database) {
        return Map.of(
                "KC_DB_URL", "jdbc:h2:file:" + database.resolve("keycloakdb") + ";NON_KEYWORDS=VALUE",
                // Otherwise it opens a cluster port on all interfaces.
                "KC_CACHE", "local",
                "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");
    }

    /** Runs a command of Keycloak to its end. */
    static void run(List<String> command, Map<String, String> environment, Path log) {
        try {
            Files.createDirectories(log.getParent());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            if (builder.start().waitFor() != 0) {
                throw new ServerFailure("Keycloak could not be prepared", log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Keycloak: preparation was interrupted", log);
        }
    }

    private void augment(Path log) {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/kc.sh").toString()));
        command.addAll(BUILD_OPTIONS);
        run(command, Map.of("JAVA_HOME", System.getProperty("java.home")), log);
    }

    private static void unpack(Path archive, Path directory) {
        try (InputStream packed = new BufferedInputStream(Files.newInputStream(archive))) {
            Archive.unpack(new GZIPInputStream(packed), directory, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The archive that the build collected. */
    static Optional<Path> archive() {
        try (Stream<Path> files = Files.list(target())) {
            return files.filter(file -> file.getFileName().toString().startsWith(ARCHIVE))
                    .findFirst();
        } catch (IOException notBuilt) {
            return Optional.empty();
        }
    }

    private static Path target() {
        return Installation.root().resolve("local-platform/target");
    }
}
