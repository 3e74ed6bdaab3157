package io.klantbeeld.outbox.relay;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Opens a transactional producer for each term of office; opening one fences the one before it. */
public final class Publishers {
    private static final int MAX_RECORD_BYTES = 8 * 1024 * 1024;

    private final Map<String, Object> settings;
    private final TopicGuard topics;
    private final Duration patience;

    /**
     * Prepares the producers of a service.
     *
     * @param kafka the connection settings: {@code bootstrap.servers}, security
     */
    public Publishers(String service, RelayConfig config, Map<String, Object> kafka, TopicGuard topics) {
        this.settings = settings(service, config, kafka);
        this.topics = topics;
        this.patience = config.transactionTimeout();
    }

    Publisher open() {
        KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
            return new Publisher(producer, topics, patience);
        } catch (RuntimeException e) {
            Publisher.abandon(producer);
            throw e;
        }
    }

    private static Map<String, Object> settings(String service, RelayConfig config, Map<String, Object> kafka) {
        int timeout = Math.toIntExact(config.transactionTimeout().toMillis());
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "outbox-" + service);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "outbox-" + service);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, timeout);
        // A send that outlives its transaction is of no use to anyone.
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout - timeout / 5);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout / 2);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, config.compression());
        // As long as it takes to hand over a batch of rows, so that they travel in few requests.
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_RECORD_BYTES);
        return settings;
    }
}
