package io.klantbeeld.platform.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The configuration of a Kafka of one node, broker and controller at once. */
final class BrokerConfig {
    private static final List<String> REPLICATED_ONCE = List.of(
            "default.replication.factor",
            "offsets.topic.replication.factor",
            "transaction.state.log.replication.factor",
            "transaction.state.log.min.isr",
            "share.coordinator.state.topic.replication.factor",
            "share.coordinator.state.topic.min.isr",
            "min.insync.replicas");

    private BrokerConfig() {}

    static void write(Path file, Path data, int port, int controllerPort) throws IOException {
        String nodeOfOne = """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                num.partitions=6
                offsets.topic.num.partitions=6
                transaction.state.log.num.partitions=6
                share.coordinator.state.topic.num.partitions=1
                group.initial.rebalance.delay.ms=0
                log.cleaner.dedupe.buffer.size=16777216
                log.segment.bytes=67108864
                broker.session.timeout.ms=5000
                broker.heartbeat.interval.ms=1000
                num.network.threads=2
                num.io.threads=4
                num.recovery.threads.per.data.dir=2
                """.formatted(port, controllerPort, data);
        List<String> once = REPLICATED_ONCE.stream().map(key -> key + "=1").toList();
        Files.createDirectories(file.getParent());
        Files.write(file, Stream.concat(nodeOfOne.lines(), once.stream()).toList());
    }
}
