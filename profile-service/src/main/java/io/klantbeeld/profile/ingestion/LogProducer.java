package io.klantbeeld.profile.ingestion;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Makes the producer of the log: idempotent, acknowledged by all replicas in sync, and quick to give up. */
@ApplicationScoped
class LogProducer {
    @Produces
    @ApplicationScoped
    Producer<String, byte[]> producer(
            @Identifier("default-kafka-broker") Map<String, Object> broker, IngestionConfig config) {
        var settings = new HashMap<>(broker);
        int within = (int) config.durableWithin().toMillis();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 131_072);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, within / 2);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, within - 100);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, within);
        settings.keySet().retainAll(ProducerConfig.configNames());
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    void close(@Disposes Producer<String, byte[]> producer) {
        producer.close(Duration.ofSeconds(5));
    }
}
