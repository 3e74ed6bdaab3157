package io.klantbeeld.campaign.journey;

import io.klantbeeld.event.profile.InteractionRecorded;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WaitingTriggerTest {
    private static final Instant EARLY = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant LATE = EARLY.plusSeconds(3_600);
    private static final Instant LATEST = LATE.plusSeconds(3_600);

    @Test
    void aTriggerIsAsOldAsWhatHappened() {
        assertThat(trigger(EARLY, LATE, LATEST).since()).isEqualTo(EARLY);
    }

    @Test
    void aSourceWhoseClockRunsAheadGainsNothing() {
        assertThat(trigger(LATEST, EARLY, LATE).since()).isEqualTo(EARLY);
        assertThat(trigger(LATEST, LATEST, EARLY).since()).isEqualTo(EARLY);
    }

    @Test
    void whatNamesNoMomentIsAsOldAsItsArrival() {
        assertThat(trigger(null, null, LATE).since()).isEqualTo(LATE);
    }

    private static WaitingTrigger trigger(Instant occurredAt, Instant recordedAt, Instant receivedAt) {
        var interaction = new InteractionRecorded(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                "ingestion",
                "EVENT",
                "Checked In",
                "WEB",
                "INBOUND",
                "blauwvlucht",
                occurredAt,
                recordedAt,
                "website",
                null,
                null,
                null,
                null,
                null);
        return new WaitingTrigger(
                UUID.randomUUID(), "airport-surprise", UUID.randomUUID(), interaction, receivedAt, 0, 0);
    }
}
