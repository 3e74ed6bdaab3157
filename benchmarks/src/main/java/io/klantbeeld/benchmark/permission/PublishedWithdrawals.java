package io.klantbeeld.benchmark.permission;

import io.klantbeeld.benchmark.LoadReport.Latency;
import io.klantbeeld.benchmark.drive.Latencies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Watches {@code consent.permission.v1} for withdrawals, as whoever looks permissions up there does. */
final class PublishedWithdrawals implements AutoCloseable {
    private static final String TOPIC = "consent.permission.v1";
    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, Long> expected = new ConcurrentHashMap<>();
    private final Latencies latencies = new Latencies();
    private final Thread reading;
    private volatile boolean open = true;

    /** Begins to read what is published from now on. */
    PublishedWithdrawals(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        reading = Thread.ofPlatform().name("published-withdrawals").daemon().start(this::read);
    }

    /** A withdrawal is about to be sent. */
    void expect(Chooser person, long intendedAt) {
        expected.put(person.byProfile(), intendedAt);
    }

    /** It was not accepted. */
    void forget(Chooser person) {
        expected.remove(person.byProfile());
    }

    /** Waits for what is expected, and answers how many withdrawals were not published. */
    long missing() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!expected.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(POLL.toNanos());
        }
        return expected.size();
    }

    Latency summary() {
        return latencies.summary();
    }

    private void read() {
        while (open) {
            consumer.poll(POLL).forEach(this::take);
        }
    }

    private void take(ConsumerRecord<String, byte[]> received) {
        try {
            if (expected.containsKey(received.key())
                    && received.value() != null
                    && PublishedPermission.of(received.value()).isWithdrawn()) {
                latencies.add(System.nanoTime() - expected.remove(received.key()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("A permission is not JSON", unreadable);
        }
    }

    @Override
    public void close() {
        open = false;
        try {
            reading.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        consumer.close();
    }
}
