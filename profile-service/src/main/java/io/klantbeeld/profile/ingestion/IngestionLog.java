package io.klantbeeld.profile.ingestion;

import io.klantbeeld.event.Topics;
import io.klantbeeld.event.ingestion.IngestedEvent;
import io.klantbeeld.outbox.wire.CloudEvent;
import io.klantbeeld.outbox.wire.TraceParent;
import io.klantbeeld.profile.ingestion.source.Source;
import io.klantbeeld.profile.platform.Ids;
import io.klantbeeld.profile.platform.Installation;
import io.klantbeeld.profile.platform.Json;
import io.klantbeeld.reference.Identifier;
import io.klantbeeld.reference.PersonReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/** The durable log of ingestion: what is written here counts as accepted. */
@ApplicationScoped
class IngestionLog {
    private static final Logger LOG = Logger.getLogger(IngestionLog.class);
    private static final String SOURCE = "profile-service";

    private final Producer<String, byte[]> producer;
    private final IngestionConfig config;
    private final Installation installation;
    private final Clock clock;
    private final Ids ids;

    IngestionLog(
            Producer<String, byte[]> producer,
            IngestionConfig config,
            Installation installation,
            Clock clock,
            Ids ids) {
        this.producer = producer;
        this.config = config;
        this.installation = installation;
        this.clock = clock;
        this.ids = ids;
    }

    LogRecord record(IngestedEvent event) {
        var best = (Identifier) PersonReference.parse(event.identifiers().getFirst());
        var key = installation.keys().of(best).value();
        var value = Json.text(event).getBytes(StandardCharsets.UTF_8);
        return new LogRecord(ids.next(), key, "ingestion.event.accepted", value, Map.of());
    }

    LogRecord record(Source source, Checked.Bad bad, UUID quarantineId) {
        var json = bad.item().json();
        var kept = json.length > config.maxKeptBytes() ? Arrays.copyOf(json, config.maxKeptBytes()) : json;
        return new LogRecord(
                ids.next(), null, QuarantineHeaders.TYPE, kept, QuarantineHeaders.of(source, bad, quarantineId));
    }

    /** Writes records and returns when all replicas in sync have them; 503 when that takes too long. */
    void write(List<LogRecord> records) {
        long deadline = System.nanoTime() + config.durableWithin().toNanos();
        try {
            var sent = new ArrayList<Future<RecordMetadata>>(records.size());
            for (var next : records) {
                var future = producer.send(toKafka(next));
                if (future.isDone()) {
                    // Without metadata each send waits for it: the first failure is enough.
                    future.get();
                }
                sent.add(future);
            }
            for (var future : sent) {
                future.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            LOG.warnf(
                    "The log did not take records in time reason=%s",
                    e.getClass().getSimpleName());
            throw IngestionProblems.notDurable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw IngestionProblems.notDurable(e);
        }
    }

    private ProducerRecord<String, byte[]> toKafka(LogRecord next) {
        var kafka = new ProducerRecord<>(Topics.INGESTION_EVENT, next.key(), next.value());
        new CloudEvent(next.id(), next.type(), clock.instant(), next.headers()).writeTo(kafka.headers(), SOURCE);
        TraceParent.write(TraceParent.current(), kafka.headers());
        return kafka;
    }
}
