package io.klantbeeld.profile.ingestion.external;

import io.klantbeeld.outbox.ReceivedRecord;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecordIdTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    @Test
    void aRecordHasTheSameIdAtEveryAttempt() {
        var id = UUID.randomUUID();

        assertThat(RecordId.of(record(id, NOW))).isEqualTo(RecordId.of(record(id, NOW)));
        assertThat(RecordId.of(record(id, NOW))).isNotEqualTo(RecordId.of(record(UUID.randomUUID(), NOW)));
    }

    @Test
    void idsAreInTheOrderOfTime() {
        var early = RecordId.of(record(UUID.randomUUID(), NOW));
        var late = RecordId.of(record(UUID.randomUUID(), NOW.plusMillis(1)));

        assertThat(early.toString()).isLessThan(late.toString());
        assertThat(early.version()).isEqualTo(7);
        assertThat(early.variant()).isEqualTo(2);
    }

    private static ReceivedRecord record(UUID id, Instant time) {
        return new ReceivedRecord("topic", 0, 0, "key", id, "type", time, Map.of(), new byte[0]);
    }
}
