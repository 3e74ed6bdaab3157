package io.klantbeeld.platform.server;

import io.klantbeeld.platform.process.FreePorts;
import io.klantbeeld.platform.process.ProcessSpec;
import io.klantbeeld.platform.process.ServerProcess;
import io.klantbeeld.platform.process.StopSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** A Kafka 4 broker of one node, in a JVM and with a class path of its own. */
public final class KafkaBroker implements Server {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final List<String> MEMORY = List.of("-Xms64m", "-Xmx384m", "-XX:+UseSerialGC", "-Xshare:auto");

    private final ServerFiles files;
    private final int port;
    private final int controllerPort;

    /** Describes a broker; nothing runs until {@link #start()}. */
    public KafkaBroker(ServerFiles files, int port, int controllerPort) {
        this.files = files;
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
    public void start() {
        if (isReady()) {
            return;
        }
        try {
            if (!isRunning()) {
                Path config = BrokerConfig.write(files.data().getParent(), files.data(), port, controllerPort);
                format(config);
                launch(config);
            }
            Readiness.await("Kafka", files.log(), PATIENCE, this::isRunning, this::isReady);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void format(Path config) throws IOException {
        if (Files.exists(files.data().resolve("meta.properties"))) {
            return;
        }
        List<String> command = java(List.of("-XX:TieredStopAtLevel=1"), "kafka.tools.StorageTool", "format");
        // A fixed cluster id: there is one node, and its data directory says who it is.
        command.addAll(List.of("--cluster-id", "a2xhbnRiZWVsZC1sb2NhbA", "--config", config.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(files.log().toFile()))
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new ServerFailure("Kafka could not format its data directory", files.log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Kafka: formatting was interrupted", files.log());
        }
    }

    private void launch(Path config) {
        List<String> command = java(MEMORY, "kafka.Kafka", config.toString());
        ServerProcess.start(
                new ProcessSpec(command, Map.of(), files.log(), files.pidFile(), files.lifetime(), StopSignal.TERM));
    }

    private static List<String> java(List<String> flags, String main, String argument) {
        Path libraries = Installation.root().resolve("local-platform/broker/target/lib");
        if (!Files.isDirectory(libraries)) {
            throw new IllegalStateException("Kafka is not collected in " + libraries
                    + "; build the module local-platform/broker (mvn -pl local-platform/broker process-resources)");
        }
        List<String> command = new ArrayList<>(List.of(Installation.java().toString()));
        command.addAll(flags);
        command.addAll(List.of("-cp", libraries.resolve("*").toString(), main, argument));
        return command;
    }

    @Override
    public void stop() {
        process().ifPresent(process -> process.stop(GRACE));
    }

    @Override
    public void kill() {
        process().ifPresent(ServerProcess::kill);
    }

    @Override
    public boolean isRunning() {
        return process().isPresent();
    }

    @Override
    public boolean isReady() {
        if (!isRunning() || !FreePorts.answers(port)) {
            return false;
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        stop();
        files.remove();
    }

    /** The address for {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public Path log() {
        return files.log();
    }

    private Optional<ServerProcess> process() {
        return ServerProcess.find(files.pidFile(), StopSignal.TERM);
    }
}
