package io.klantbeeld.outbox.relay;

import io.klantbeeld.outbox.wire.CloudEvent;
import io.klantbeeld.test.Patience;
import io.klantbeeld.test.ProbedRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

class RelayTest {
    private static final Map<String, String> IMPATIENT = Map.of("longest-pause", "PT0.1S");

    private Accounts accounts;
    private Reader reader;

    @BeforeEach
    void open() throws SQLException {
        accounts = Accounts.open();
        reader = new Reader(accounts);
    }

    @Test
    void publishesEventsAndStatesInTheOrderOfTheirRows() throws Exception {
        for (int i = 0; i < 30; i++) {
            accounts.change("anna", "bram-" + i % 3);
        }

        try (Relay relay = accounts.relay(accounts, RelaySteps.UNWATCHED, Map.of("batch-size", "7"))) {
            relay.start();
            reader.assertAllInOrder();
        }
        assertThat(reader.duplicates()).isZero();
    }

    @Test
    void aRecordIsACloudEventInBinaryMode() throws Exception {
        accounts.change("anna");

        try (Relay relay = accounts.relay()) {
            relay.start();
            reader.awaitEmptyOutbox();
        }

        ProbedRecord event = reader.events().getFirst();
        assertThat(event.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "account.changed")
                .containsEntry("ce_source", "urn:klantbeeld:" + accounts.name)
                .containsEntry("content-type", "application/json")
                .containsKey("ce_id");
        assertThat(Instant.parse(event.headers().get("ce_time")))
                .isBetween(Instant.now().minus(Patience.LIMIT), Instant.now());
        ProbedRecord state = reader.states().getFirst();
        assertThat(state.id())
                .isEqualTo(CloudEvent.idOfState(Accounts.STATES, "anna", 1).toString());
        assertThat(state.type()).isEqualTo(Accounts.STATES);
    }

    @Test
    void changesThatComeFasterThanTheRelayAreOneState() throws Exception {
        for (int i = 0; i < 5; i++) {
            accounts.change("anna");
        }

        try (Relay relay = accounts.relay()) {
            relay.start();
            reader.assertAllInOrder();
        }
        assertThat(reader.states()).extracting(Reader::versionOf).containsExactly(5L);
    }

    @Test
    void aKeyWithoutAStateIsATombstone() throws Exception {
        accounts.change("anna");
        accounts.forget("anna");

        try (Relay relay = accounts.relay()) {
            relay.start();
            reader.awaitEmptyOutbox();
        }

        assertThat(reader.states()).singleElement().matches(ProbedRecord::isTombstone);
    }

    @Test
    void itStopsAtARowThatCannotBePublishedAndGoesOnWhenItCan() throws Exception {
        for (String key : List.of("anna", "bram", "poison", "cora")) {
            accounts.change(key);
        }
        AtomicBoolean cured = new AtomicBoolean();

        try (Relay relay = accounts.relay(poisonousUntil(cured), RelaySteps.UNWATCHED, IMPATIENT)) {
            relay.start();
            await().until(() -> accounts.waiting() == 3 && relay.status().state() == RelayState.FAILING);
            assertThat(relay.status().reason())
                    .contains("IllegalStateException")
                    .doesNotContain("Poison");
            assertThat(relay.status().isReady(Instant.now(), Duration.ZERO)).isFalse();
            assertThat(reader.states()).extracting(ProbedRecord::key).containsExactlyInAnyOrder("anna", "bram");
            assertThat(reader.events()).extracting(ProbedRecord::key).doesNotContain("cora");

            cured.set(true);
            reader.assertAllInOrder();
        }
    }

    private StateSource poisonousUntil(AtomicBoolean cured) {
        return (topic, keys) -> {
            if (keys.contains("poison") && !cured.get()) {
                throw new IllegalStateException("Poison");
            }
            return accounts.read(topic, keys);
        };
    }

    @Test
    void aRowThatIsBeingWrittenAgainHoldsUpNoOther() throws Exception {
        accounts.change("anna");
        try (Connection writer = accounts.connect();
                Relay relay = accounts.relay()) {
            writer.setAutoCommit(false);
            accounts.change(writer, List.of("anna"));

            relay.start();
            accounts.change("bram");
            await().untilAsserted(() -> assertThat(accounts.waiting()).isEqualTo(1));
            assertThat(reader.states()).extracting(Reader::versionOf).containsExactlyInAnyOrder(1L, 1L);

            writer.commit();
            reader.assertAllInOrder();
            assertThat(reader.states()).hasSize(3);
        }
    }

    @Test
    void aSignalIsAnsweredWithoutWaitingForThePoll() throws Exception {
        try (Relay relay = accounts.relay(accounts, RelaySteps.UNWATCHED, Map.of("poll-interval", "PT1H"))) {
            relay.start();
            await().until(() -> relay.status().state() == RelayState.LEADING);

            accounts.change("anna");
            relay.wake();

            reader.assertAllInOrder();
        }
    }

    @Test
    void aLostSignalIsMadeGoodByThePoll() throws Exception {
        try (Relay relay = accounts.relay()) {
            relay.start();
            await().until(() -> relay.status().state() == RelayState.LEADING);

            accounts.change("anna");

            reader.assertAllInOrder();
        }
    }
}
