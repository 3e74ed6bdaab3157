package io.klantbeeld.campaign;

import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.event.Topics;
import io.klantbeeld.test.KafkaProbe;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** Which events are kept, and as of when: those that policies name, as of when they happened. */
@QuarkusTest
@RealServers
@Counterparts
class EventIntakeTest {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final Traveller anna = Traveller.unknown();
    private ABlockingEvent complaint;
    private ABlockingEvent last;

    @Inject
    Database database;

    @BeforeEach
    void policiesNameTwoEvents() {
        complaint = ABlockingEvent.of("EMAIL", "P7D");
        last = ABlockingEvent.of("EMAIL", "P7D");
    }

    @AfterEach
    void nothingBlocksAnyMore() {
        complaint.blocksNoMore();
        last.blocksNoMore();
    }

    @Test
    void anEventCountsFromWhenItHappenedAndALateOneChangesNothing() {
        anna.did(complaint.name(), NOW.minus(Duration.ofDays(2)), NOW);
        anna.did(complaint.name(), NOW.minus(Duration.ofDays(3)), NOW);

        allIsHandled();

        assertThat(moment()).isEqualTo(NOW.minus(Duration.ofDays(2)));
    }

    @Test
    void aClockThatRunsAheadBlocksNobodyLongerThanFromTheReceipt() {
        anna.did(complaint.name(), NOW.plus(Duration.ofDays(900)), NOW);

        allIsHandled();

        assertThat(moment()).isEqualTo(NOW);
    }

    @Test
    void bothClocksAheadDoNotReachBeyondOurs() {
        anna.did(complaint.name(), NOW.plus(Duration.ofDays(900)), NOW.plus(Duration.ofDays(800)));

        allIsHandled();

        assertThat(moment()).isBetween(NOW, Instant.now());
    }

    @Test
    void whatNoPolicyOfTheBrandNamesLeavesNoRow() {
        var elsewhere = ABlockingEvent.ofBrand("medivisie", "EMAIL", "P7D");
        anna.does(elsewhere.name(), "AMS", 1);
        anna.does("Complaint Filed", "AMS", 1);

        allIsHandled();

        assertThat(sql.count("last_event WHERE profile_id = ?", anna.id())).isEqualTo(1);
        elsewhere.blocksNoMore();
    }

    @Test
    void aRecordThatCannotBeReadHoldsNothingUp() {
        var poison = "{\"name\":\"%s\",\"origin\":\"ingestion\",\"brand\":\"blauwvlucht\"}".formatted(complaint.name());
        try (var kafka = new KafkaProbe()) {
            kafka.sendRaw(
                    Topics.INTERACTION,
                    anna.id().toString(),
                    poison.getBytes(StandardCharsets.UTF_8),
                    Map.of("ce_id", UUID.randomUUID().toString()));
        }
        anna.did(complaint.name(), NOW, NOW);

        allIsHandled();

        assertThat(moment()).isEqualTo(NOW);
    }

    @Test
    void aPolicyThatIsRemovedWaitsForNothingAndOneThatIsWrittenAgainDoes() {
        complaint.blocksNoMore();
        anna.did(complaint.name(), NOW.minusSeconds(2), NOW);
        allIsHandled();
        assertThat(sql.count("last_event WHERE name = ?", complaint.name())).isZero();

        complaint.blocks("EMAIL", "P7D");
        anna.did(complaint.name(), NOW.minusSeconds(1), NOW);

        await().untilAsserted(() -> assertThat(sql.count("last_event WHERE name = ?", complaint.name()))
                .isEqualTo(1));
    }

    // In the order of the person's partition, so that all before it is handled too.
    private void allIsHandled() {
        anna.did(last.name(), NOW, NOW);
        await().until(() -> sql.count("last_event WHERE profile_id = ? AND name = ?", anna.id(), last.name()) == 1);
    }

    private Instant moment() {
        return database.find(
                        "select occurred_at from last_event where profile_id = ? and name = ?",
                        row -> row.instant("occurred_at"),
                        anna.id(),
                        complaint.name())
                .orElseThrow();
    }
}
