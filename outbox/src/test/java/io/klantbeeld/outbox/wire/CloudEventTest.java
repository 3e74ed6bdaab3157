package io.klantbeeld.outbox.wire;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CloudEventTest {
    @Test
    void whatIsWrittenIsReadAgain() {
        CloudEvent written = new CloudEvent(
                UUID.randomUUID(),
                "contact.sent",
                Instant.parse("2026-03-01T09:00:00.123456Z"),
                Map.of("ce_reason", "x"));
        ConsumerRecord<String, byte[]> record = record(Map.of());
        written.writeTo(record.headers(), "urn:klantbeeld:test");

        CloudEvent read = CloudEvent.of(record);

        assertThat(read.id()).isEqualTo(written.id());
        assertThat(read.type()).isEqualTo(written.type());
        assertThat(read.time()).isEqualTo(written.time());
        assertThat(read.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "urn:klantbeeld:test")
                .containsEntry("content-type", "application/json")
                .containsEntry("ce_reason", "x");
    }

    @Test
    void aRecordWithoutAttributesGetsThemFromItsPlaceAndTheSameTwice() {
        CloudEvent first = CloudEvent.of(record(Map.of()));
        CloudEvent second = CloudEvent.of(record(Map.of()));

        assertThat(first.id()).isEqualTo(second.id());
        assertThat(first.type()).isEqualTo("topic.v1");
        assertThat(first.time()).isEqualTo(Instant.ofEpochMilli(1_000));
    }

    @Test
    void anIdMayBeAnyText() {
        CloudEvent first = CloudEvent.of(record(Map.of("ce_id", "order 17", "ce_time", "yesterday")));
        CloudEvent other = CloudEvent.of(record(Map.of("ce_id", "order 18")));

        assertThat(first.id()).isNotEqualTo(other.id());
        assertThat(first.time()).isEqualTo(Instant.ofEpochMilli(1_000));
    }

    @Test
    void theIdOfAStateTellsTopicKeyAndVersionApart() {
        UUID id = CloudEvent.idOfState("topic.v1", "anna", 1);

        assertThat(id).isEqualTo(CloudEvent.idOfState("topic.v1", "anna", 1));
        assertThat(id.version()).isEqualTo(5);
        assertThat(id)
                .isNotEqualTo(CloudEvent.idOfState("topic.v1", "anna", 2))
                .isNotEqualTo(CloudEvent.idOfState("topic.v1", "bram", 1))
                .isNotEqualTo(CloudEvent.idOfState("topic.v2", "anna", 1));
    }

    private static ConsumerRecord<String, byte[]> record(Map<String, String> headers) {
        RecordHeaders written = new RecordHeaders();
        headers.forEach((name, text) -> written.add(name, text.getBytes(StandardCharsets.UTF_8)));
        return new ConsumerRecord<>(
                "topic.v1",
                3,
                42,
                1_000,
                TimestampType.CREATE_TIME,
                4,
                2,
                "anna",
                new byte[] {'{', '}'},
                written,
                Optional.empty());
    }
}
