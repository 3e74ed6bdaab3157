package io.klantbeeld.platform.service;

import io.klantbeeld.platform.installation.Installation;
import io.klantbeeld.platform.layout.Part;
import io.klantbeeld.platform.process.Lifetime;
import io.klantbeeld.platform.server.HttpProbe;
import io.klantbeeld.platform.server.ProcessServer;
import io.klantbeeld.platform.server.ServerFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A service of the platform: the process of its packaged application. */
public final class ServiceServer extends ProcessServer {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    // What lives on is small and what is young dies young: room for the young, collected by one thread in milliseconds.
    // Without room for classes from the beginning, a start collects everything several times.
    private static final List<String> MEMORY = List.of(
            "-XX:+UseSerialGC",
            "-Xms192m",
            "-Xmn128m",
            "-Xmx384m",
            "-XX:MetaspaceSize=192m",
            "-XX:+ExitOnOutOfMemoryError");

    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    private final Part part;
    private final ServiceSettings settings;
    private final URI health;

    /**
     * Describes a service; nothing runs until {@link #start()}.
     *
     * @param health where it tells whether it is ready
     */
    public ServiceServer(Part part, ServerFiles files, ServiceSettings settings, URI health) {
        super(part.module().orElseThrow(), files, PATIENCE);
        this.part = part;
        this.settings = settings;
        this.health = health;
    }

    @Override
    protected void prepare() throws IOException {
        settings.write(part);
        if (!Files.exists(application(part).resolve("quarkus-run.jar"))) {
            throw new IllegalStateException(part.module().orElseThrow() + " is not packaged in " + application(part)
                    + "; ./klantbeeld up and mvn package do that");
        }
    }

    @Override
    protected List<String> command() {
        List<String> command = new ArrayList<>(List.of(Installation.java().toString()));
        command.addAll(MEMORY);
        if (files().lifetime() == Lifetime.WITH_THIS_JVM) {
            command.add(QUICK_START);
        }
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.add("-Dquarkus.config.locations=" + settings.file(part));
        command.add("-jar");
        command.add(application(part).resolve("quarkus-run.jar").toString());
        return command;
    }

    @Override
    protected boolean answers() {
        return HttpProbe.answersOk(health);
    }

    /** The version of the packaged application of a part. */
    public static Optional<String> version(Part part) {
        Path applications = application(part).resolve("app");
        String prefix = part.module().orElseThrow() + "-";
        if (!Files.isDirectory(applications)) {
            return Optional.empty();
        }
        try (Stream<Path> jars = Files.list(applications)) {
            return jars.map(jar -> jar.getFileName().toString())
                    .filter(name -> name.startsWith(prefix) && name.endsWith(".jar"))
                    .map(name -> name.substring(prefix.length(), name.length() - ".jar".length()))
                    .findFirst();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Path application(Part part) {
        return Installation.root().resolve(part.module().orElseThrow()).resolve("target/quarkus-app");
    }
}
