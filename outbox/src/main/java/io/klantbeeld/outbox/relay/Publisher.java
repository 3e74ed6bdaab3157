package io.klantbeeld.outbox.relay;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** Publishes batches of records, each in one Kafka transaction. After a failure it is of no more use. */
final class Publisher implements AutoCloseable {
    private final Producer<String, byte[]> producer;
    private final TopicGuard topics;
    private final Set<String> ensured = new HashSet<>();

    Publisher(Producer<String, byte[]> producer, TopicGuard topics) {
        this.producer = producer;
        this.topics = topics;
    }

    void publish(List<ProducerRecord<String, byte[]>> records, RelaySteps steps) throws InterruptedException {
        ensureTopics(records);
        producer.beginTransaction();
        List<Future<RecordMetadata>> sent = records.stream().map(producer::send).toList();
        producer.flush();
        for (Future<RecordMetadata> acknowledgement : sent) {
            confirm(acknowledgement);
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

    private static void confirm(Future<RecordMetadata> acknowledgement) throws InterruptedException {
        try {
            acknowledgement.get();
        } catch (ExecutionException e) {
            throw new KafkaException("A record was not accepted", e.getCause());
        }
    }

    // An open transaction is left to the next producer, which aborts it: waiting for a broker that is away helps
    // nobody.
    @Override
    public void close() {
        abandon(producer);
    }

    static void abandon(Producer<?, ?> producer) {
        producer.close(Duration.ZERO);
    }
}
