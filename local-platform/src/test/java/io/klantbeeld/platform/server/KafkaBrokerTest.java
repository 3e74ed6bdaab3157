package io.klantbeeld.platform.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KafkaBrokerTest {
    private static KafkaBroker broker;

    @BeforeAll
    static void start() {
        broker = KafkaBroker.temporary();
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void recordsSurviveAStopAndAKill() throws Exception {
        try (Admin admin = Admin.create(address())) {
            admin.createTopics(List.of(new NewTopic("survivor", 1, (short) 1)))
                    .all()
                    .get();
        }
        produce("before the stop");

        broker.stop();
        assertThat(broker.isRunning()).isFalse();
        broker.start();
        produce("after the stop");
        broker.kill();
        assertThat(broker.isRunning()).isFalse();
        broker.start();

        assertThat(consume()).containsExactly("before the stop", "after the stop");
    }

    @Test
    void transactionsCommitOnOneNode() {
        Map<String, Object> config =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "one-node");
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.commitTransaction();
        }
    }

    @Test
    void topicsAreNotMadeByAccident() {
        try (Admin admin = Admin.create(address())) {
            assertThatThrownBy(() -> admin.describeTopics(List.of("never-made"))
                            .allTopicNames()
                            .get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    private static void produce(String value) throws Exception {
        try (var producer = new KafkaProducer<>(address(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("survivor", "key", value)).get();
        }
    }

    private static List<String> consume() {
        try (var consumer = new KafkaConsumer<>(address(), new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition("survivor", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            List<String> values = new ArrayList<>();
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                ConsumerRecords<String, String> records = consumer.poll(Duration.ofMillis(200));
                records.forEach(record -> Optional.of(record.value()).ifPresent(values::add));
            }
            return values;
        }
    }

    private static Map<String, Object> address() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }
}
