package io.klantbeeld.test;

import io.klantbeeld.platform.server.KafkaBroker;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KafkaProbeTest {
    private static KafkaBroker broker;
    private static KafkaProbe probe;

    @BeforeAll
    static void start() throws Exception {
        broker = KafkaBroker.temporary();
        probe = new KafkaProbe(broker.bootstrapServers());
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            var topics = List.of(new NewTopic("events", 3, (short) 1), new NewTopic("transactions", 1, (short) 1));
            admin.createTopics(topics).all().get();
        }
    }

    @AfterAll
    static void stop() {
        probe.close();
        broker.close();
    }

    @Test
    void aCloudEventIsReadAsItWasSent() {
        var id = probe.send("events", "anna", "thing.recorded", Map.of("name", "x"));
        probe.tombstone("events", "bert");

        var found = probe.awaitKey("events", "anna");

        assertThat(found.id()).isEqualTo(id.toString());
        assertThat(found.type()).isEqualTo("thing.recorded");
        assertThat(found.json().path("name").asText()).isEqualTo("x");
        assertThat(probe.records("events", "bert")).singleElement().matches(ProbedRecord::isTombstone);
        assertThat(probe.records("events")).hasSize(2);
    }

    @Test
    void whatWasNotCommittedIsNotSeen() {
        Map<String, Object> config =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "aborting");
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("transactions", "aborted", "{}"));
            producer.flush();
            producer.abortTransaction();
        }
        probe.sendRaw("transactions", "poison", "{".getBytes(StandardCharsets.UTF_8), Map.of());

        assertThat(probe.records("transactions")).extracting(ProbedRecord::key).containsExactly("poison");
    }
}
