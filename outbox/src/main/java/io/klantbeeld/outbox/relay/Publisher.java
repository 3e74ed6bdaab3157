package io.klantbeeld.outbox.relay;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** Publishes batches of records, each in one Kafka transaction. After a failure it is of no more use. */
final class Publisher implements AutoCloseable {
    private final Producer<String, byte[]> producer;
    private final TopicGuard topics;
    private final Duration patience;
    private final Set<String> ensured = new HashSet<>();

    Publisher(Producer<String, byte[]> producer, TopicGuard topics, Duration patience) {
        this.producer = producer;
        this.topics = topics;
        this.patience = patience;
    }

    void publish(List<ProducerRecord<String, byte[]>> records, RelaySteps steps) throws InterruptedException {
        ensureTopics(records);
        producer.beginTransaction();
        List<Future<RecordMetadata>> sent = records.stream().map(producer::send).toList();
        long deadline = System.nanoTime() + patience.toNanos();
        for (Future<RecordMetadata> acknowledgement : sent) {
            confirm(acknowledgement, deadline - System.nanoTime());
        }
        steps.reached(RelaySteps.Step.RECORDS_SENT);
        producer.commitTransaction();
        steps.reached(RelaySteps.Step.TRANSACTION_COMMITTED);
    }

    private void ensureTopics(List<ProducerRecord<String, byte[]>> records) {
        Set<String> missing = records.stream()
                .map(ProducerRecord::topic)
                .filter(topic -> !ensured.contains(topic))
                .collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            topics.ensure(missing);
            ensured.addAll(missing);
        }
    }

    // Not by a flush: without a broker, that of a transactional producer may outlast the transaction several times.
    private static void confirm(Future<RecordMetadata> acknowledgement, long nanos) throws InterruptedException {
        try {
            acknowledgement.get(nanos, TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new KafkaException("A record was not accepted", e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaException("A record was not accepted in time", e);
        }
    }

    // An open transaction is left to the next producer, which aborts it; this one may not reach the broker any more.
    @Override
    public void close() {
        abandon(producer);
    }

    static void abandon(Producer<?, ?> producer) {
        producer.close(Duration.ZERO);
    }
}
