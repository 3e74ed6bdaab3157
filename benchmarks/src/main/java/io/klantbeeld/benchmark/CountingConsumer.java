package io.klantbeeld.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads committed states, counts them, and watches that the versions of each key only rise. */
final class CountingConsumer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration POLL = Duration.ofMillis(20);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, Long> versions = new HashMap<>();
    private long total;
    private long duplicates;
    private long reordered;

    CountingConsumer(String bootstrapServers, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        ConsumerConfig.GROUP_ID_CONFIG, "benchmark",
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of(topic));
    }

    /** Reads for a while, and answers how much arrived in how long. */
    Count await(Duration duration) {
        long began = System.nanoTime();
        long before = total;
        while (System.nanoTime() - began < duration.toNanos()) {
            poll();
        }
        return new Count(total - before, Duration.ofNanos(System.nanoTime() - began));
    }

    /** Reads until as many different states arrived, or time is over. */
    void awaitTotal(long expected, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (distinct() < expected && System.nanoTime() < deadline) {
            poll();
        }
    }

    long distinct() {
        return total - duplicates;
    }

    long duplicates() {
        return duplicates;
    }

    long reordered() {
        return reordered;
    }

    private void poll() {
        consumer.poll(POLL).forEach(this::take);
    }

    private void take(ConsumerRecord<String, byte[]> received) {
        total++;
        long version = versionOf(received);
        Long before = versions.put(received.key(), version);
        if (before != null && before == version) {
            duplicates++;
        } else if (before != null && before > version) {
            reordered++;
        }
    }

    private static long versionOf(ConsumerRecord<String, byte[]> received) {
        try {
            return JSON.readTree(received.value()).get("version").asLong();
        } catch (IOException unreadable) {
            throw new IllegalStateException("a state is not JSON", unreadable);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }

    /** How many records arrived in how long. */
    record Count(long records, Duration took) {}
}
