package io.klantbeeld.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The limit of the outbox: the same records in transactions of the same size, without a database. */
final class BareProducer {
    private static final String TOPIC = "limit";
    private static final int BATCH = 500;

    private BareProducer() {}

    static double recordsPerSecond(String bootstrapServers, Duration duration) {
        create(bootstrapServers, TOPIC);
        var settings = Map.<String, Object>of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                "limit",
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4",
                ProducerConfig.LINGER_MS_CONFIG,
                50,
                ProducerConfig.BATCH_SIZE_CONFIG,
                256 * 1024);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            produce(producer, Duration.ofSeconds(2));
            long began = System.nanoTime();
            long sent = produce(producer, duration);
            return sent / ((System.nanoTime() - began) / 1e9);
        }
    }

    static void create(String bootstrapServers, String topic) {
        try (var admin = Admin.create(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(topic, 6, (short) 1))).all().get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the topic could not be created", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    private static long produce(KafkaProducer<String, byte[]> producer, Duration duration) {
        long deadline = System.nanoTime() + duration.toNanos();
        long sent = 0;
        while (System.nanoTime() < deadline) {
            producer.beginTransaction();
            for (int i = 0; i < BATCH; i++, sent++) {
                producer.send(new ProducerRecord<>(TOPIC, "key-" + sent, SampleState.json(sent, sent)));
            }
            producer.commitTransaction();
        }
        return sent;
    }
}
