package io.klantbeeld.platform.server;

import io.klantbeeld.platform.installation.Installation;
import io.klantbeeld.platform.installation.Unpacking;
import io.klantbeeld.platform.process.FreePorts;
import io.klantbeeld.platform.process.Lifetime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/** A Kafka 4 broker of one node, in a JVM and with a class path of its own. */
public final class KafkaBroker extends ProcessServer {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> MEMORY = List.of("-Xms64m", "-Xmx384m", "-XX:+UseSerialGC");
    private static final List<String> LOGGING = List.of(
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss.SSS",
            "-Dorg.slf4j.simpleLogger.showThreadName=false",
            "-Dorg.slf4j.simpleLogger.log.org.apache.kafka.common.config.AbstractConfig=warn");
    private static final String IDENTITY = "meta.properties";
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    private final int port;
    private final int controllerPort;

    /** Describes a broker; nothing runs until {@link #start()}. */
    public KafkaBroker(ServerFiles files, int port, int controllerPort) {
        super("Kafka", files, PATIENCE);
        this.port = port;
        this.controllerPort = controllerPort;
    }

    /** Starts a broker with temporary data on random ports. */
    public static KafkaBroker temporary() {
        KafkaBroker broker = new KafkaBroker(ServerFiles.temporary("kafka"), FreePorts.next(), FreePorts.next());
        broker.start();
        return broker;
    }

    @Override
    protected void prepare() throws IOException {
        BrokerConfig.write(config(), files().data(), port, controllerPort);
        if (!Files.exists(files().data().resolve(IDENTITY))) {
            Path formatted = Unpacking.once(libraries().resolveSibling("formatted"), this::format);
            Files.createDirectories(files().data());
            // The identity comes last: a directory that has it is formatted.
            for (String file : List.of("bootstrap.checkpoint", IDENTITY)) {
                Files.copy(formatted.resolve(file), files().data().resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    // Once for all brokers, in a JVM that starts as slowly as the broker's: every cluster is of one and the same node.
    private void format(Path directory) {
        try {
            Path config = directory.resolveSibling("format.properties");
            BrokerConfig.write(config, directory, port, controllerPort);
            format(config, files().log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void format(Path config, Path log) throws IOException {
        List<String> command = java(
                List.of(QUICK_START),
                "kafka.tools.StorageTool",
                List.of("format", "--cluster-id", "a2xhbnRiZWVsZC1sb2NhbA", "--config", config.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new ServerFailure("Kafka could not format its data directory", log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Kafka: formatting was interrupted", log);
        }
    }

    @Override
    protected List<String> command() {
        List<String> flags = new ArrayList<>(MEMORY);
        if (files().lifetime() == Lifetime.WITH_THIS_JVM) {
            flags.add(QUICK_START);
        }
        return java(flags, "kafka.Kafka", List.of(config().toString()));
    }

    /** The version of the libraries that the build collected. */
    public static Optional<String> version() {
        String prefix = "kafka-server-";
        try (Stream<Path> jars = Files.list(libraries())) {
            return jars.map(jar -> jar.getFileName().toString())
                    .filter(name -> name.matches(prefix + "[0-9.]+\\.jar"))
                    .map(name -> name.substring(prefix.length(), name.length() - ".jar".length()))
                    .findFirst();
        } catch (IOException notCollected) {
            return Optional.empty();
        }
    }

    private Path config() {
        return files().data().resolveSibling("kafka-server.properties");
    }

    private static List<String> java(List<String> flags, String main, List<String> arguments) {
        if (!Files.isDirectory(libraries())) {
            throw new IllegalStateException("Kafka is not collected in " + libraries()
                    + "; build it: mvn -pl local-platform/broker process-resources");
        }
        List<String> command = new ArrayList<>(List.of(Installation.java().toString()));
        command.addAll(flags);
        command.addAll(LOGGING);
        command.addAll(List.of("-cp", libraries().resolve("*").toString(), main));
        command.addAll(arguments);
        return command;
    }

    private static Path libraries() {
        return Installation.root().resolve("local-platform/broker/target/lib");
    }

    @Override
    protected boolean answers() {
        if (!FreePorts.answers(port)) {
            return false;
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            return !admin.describeCluster().nodes().get(10, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The address for {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }
}
