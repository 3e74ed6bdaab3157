package io.klantbeeld.test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes records as another service would, and reads what was committed, from the first record on. */
public final class KafkaProbe implements AutoCloseable {
    /** How long a record is awaited. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();

    private final String servers;
    private final KafkaProducer<String, byte[]> producer;

    /** Probes the broker of {@link RealServers}. */
    public KafkaProbe() {
        this(RunningServers.kafka().bootstrapServers());
    }

    /** Probes any broker. */
    public KafkaProbe(String bootstrapServers) {
        this.servers = bootstrapServers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all", "enable.idempotence", true),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Sends a CloudEvent with a payload as JSON, and answers its {@code ce_id} when the broker has it. */
    public UUID send(String topic, String key, String type, Object payload) {
        var id = UUID.randomUUID();
        sendRaw(topic, key, json(payload), cloudEvent(id, type));
        return id;
    }

    /** Sends a CloudEvent again, under the id that it had. */
    public void resend(UUID id, String topic, String key, String type, Object payload) {
        sendRaw(topic, key, json(payload), cloudEvent(id, type));
    }

    /** Sends a tombstone. */
    public void tombstone(String topic, String key) {
        sendRaw(topic, key, null, cloudEvent(UUID.randomUUID(), topic));
    }

    /** Sends any value under any headers, poisonous ones too, and waits until the broker has it. */
    public RecordMetadata sendRaw(String topic, String key, byte[] value, Map<String, String> headers) {
        var produced = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> produced.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try {
            return producer.send(produced).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A record was not sent to " + topic, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Sending was interrupted", e);
        }
    }

    /** All records committed so far, in the order of their partitions. */
    public List<ProbedRecord> records(String topic) {
        try (var consumer = consumer(topic)) {
            var ends = consumer.endOffsets(consumer.assignment());
            var read = new ArrayList<ProbedRecord>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(found -> read.add(ProbedRecord.of(found)));
            }
            return read;
        }
    }

    /** All records of a key committed so far, in their order. */
    public List<ProbedRecord> records(String topic, String key) {
        return records(topic).stream().filter(found -> key.equals(found.key())).toList();
    }

    /** Waits for the first record, of those there already and those to come, that is as wanted. */
    public ProbedRecord await(String topic, Predicate<ProbedRecord> wanted) {
        long end = System.nanoTime() + Patience.LIMIT.toNanos();
        var seen = new ArrayList<ProbedRecord>();
        try (var consumer = consumer(topic)) {
            while (System.nanoTime() < end) {
                for (var found : consumer.poll(Duration.ofMillis(100))) {
                    var probed = ProbedRecord.of(found);
                    if (wanted.test(probed)) {
                        return probed;
                    }
                    seen.add(probed);
                }
            }
        }
        throw new AssertionError("No such record in %s within %s; seen: %s".formatted(topic, Patience.LIMIT, seen));
    }

    /** Waits for the first record with a key. */
    public ProbedRecord awaitKey(String topic, String key) {
        return await(topic, found -> key.equals(found.key()));
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }

    private KafkaConsumer<String, byte[]> consumer(String topic) {
        var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        // A topic that is being made has no partitions yet.
        var partitions = Patience.await().until(() -> consumer.partitionsFor(topic), found -> !found.isEmpty()).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    private static Map<String, String> cloudEvent(UUID id, String type) {
        var headers = new HashMap<String, String>();
        headers.put("ce_id", id.toString());
        headers.put("ce_type", type);
        headers.put("ce_source", "/test");
        headers.put("ce_specversion", "1.0");
        headers.put("ce_time", Instant.now().toString());
        headers.put("content-type", "application/json");
        return headers;
    }

    private static byte[] json(Object payload) {
        try {
            return payload instanceof String text
                    ? text.getBytes(StandardCharsets.UTF_8)
                    : JSON.writeValueAsBytes(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A payload was not writable as JSON", e);
        }
    }
}
