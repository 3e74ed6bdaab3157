package io.klantbeeld.outbox;

import io.klantbeeld.event.Topics;
import io.klantbeeld.test.KafkaProbe;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@RealServers
class DeadLettersTest {
    @Inject
    DeadLetters deadLetters;

    @Inject
    MeterRegistry meters;

    @Inject
    Notes notes;

    private final KafkaProbe kafka = new KafkaProbe();
    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final String key = UUID.randomUUID().toString();

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void theyAreListedTheNewestFirstPageByPage() {
        List<UUID> expected = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            expected.addFirst(deadLetter("poison " + i + key).id());
        }

        List<UUID> listed = new ArrayList<>();
        UUID before = null;
        do {
            List<DeadLetter> page = deadLetters.list(before, 2);
            page.stream()
                    .filter(letter -> key.equals(letter.key()))
                    .map(DeadLetter::id)
                    .forEach(listed::add);
            before = page.isEmpty() ? null : page.getLast().id();
        } while (before != null);

        assertThat(listed).isEqualTo(expected);
    }

    @Test
    void aReplayOfACuredRecordTakesEffectOnce() {
        DeadLetter letter = deadLetter("poison " + key);
        notes.cure("poison " + key);

        assertThat(deadLetters.replay(letter.id())).isEqualTo(ReplayOutcome.REPLAYED);
        assertThat(deadLetters.replay(letter.id())).isEqualTo(ReplayOutcome.UNKNOWN);

        assertThat(sql.rows("select text from note where key = ?", key))
                .extracting(note -> note.get("text"))
                .containsExactly("poison " + key);
        assertThat(sql.count("dead_letter where key = ?", key)).isZero();
    }

    @Test
    void aReplayInVainKeepsTheRecordAndCountsTheAttempt() {
        DeadLetter letter = deadLetter("poison " + key);

        assertThat(deadLetters.replay(letter.id())).isEqualTo(ReplayOutcome.FAILED_AGAIN);

        assertThat(letterOfKey().attempts()).isEqualTo(2);
        assertThat(meters.get("consumption.dead.letters")
                        .tag("consumer", Notes.CONSUMER)
                        .counter()
                        .count())
                .isPositive();
        assertThat(sql.count("note where key = ?", key)).isZero();
    }

    @Test
    void houseKeepingLeavesAReplayAloneThatIsInHand() throws SQLException {
        DeadLetter letter = deadLetter("poison " + key);

        CompletableFuture<ReplayOutcome> replay;
        try (Connection notesAreLocked = sql.connect();
                Statement statement = notesAreLocked.createStatement()) {
            notesAreLocked.setAutoCommit(false);
            statement.execute("lock table note in share mode");
            replay = CompletableFuture.supplyAsync(() -> deadLetters.replay(letter.id()));
            await().until(() -> sql.count("pg_locks where not granted and relation = 'note'::regclass") == 1);
            awaitARoundOfHouseKeeping();
            notesAreLocked.commit();
        }

        assertThat(replay.join()).isEqualTo(ReplayOutcome.FAILED_AGAIN);
        awaitARoundOfHouseKeeping();
        assertThat(letterOfKey().attempts()).isEqualTo(2);
    }

    @Test
    void aReplayWaitsForAConsumerThatHasReceivedNothingYet() {
        DeadLetter letter = deadLetter("poison " + key);
        sql.execute("update dead_letter set consumer = 'test-asleep' where key = ?", key);

        assertThat(deadLetters.replay(letter.id())).isEqualTo(ReplayOutcome.AWAITS_CONSUMER);
        assertThat(sql.count("dead_letter where key = ?", key)).isEqualTo(1);

        notes.cure("poison " + key);
        sql.execute("update dead_letter set consumer = ? where key = ?", Notes.CONSUMER, key);
        await().untilAsserted(() ->
                assertThat(sql.count("dead_letter where key = ?", key)).isZero());
        assertThat(sql.count("note where key = ?", key)).isEqualTo(1);
    }

    @Test
    void aReplayThatFailedForTheMomentFollowsByItself() {
        DeadLetter letter = deadLetter("poison " + key);
        byte[] deadlock = "{\"text\": \"deadlock %s\"}".formatted(key).getBytes(StandardCharsets.UTF_8);
        sql.execute("update dead_letter set value = ? where key = ?", deadlock, key);

        assertThatThrownBy(() -> deadLetters.replay(letter.id())).hasRootCauseInstanceOf(SQLException.class);

        await().untilAsserted(() ->
                assertThat(sql.count("dead_letter where key = ?", key)).isZero());
        assertThat(sql.count("note where key = ?", key)).isEqualTo(1);
    }

    @Test
    void whatIsTooOldIsPurgedAndForgotten() {
        DeadLetter letter = deadLetter("poison " + key);
        sql.execute("insert into inbox values ('test-old', ?, now() - interval '9 days')", letter.id());
        sql.execute("insert into inbox values ('test-young', ?, now() - interval '7 days')", letter.id());
        sql.execute("update dead_letter set failed_at = now() - interval '8 days' where key = ?", key);

        await().untilAsserted(() -> {
            assertThat(sql.count("dead_letter where key = ?", key)).isZero();
            assertThat(sql.count("inbox where consumer = 'test-old'")).isZero();
        });
        assertThat(sql.count("inbox where consumer = 'test-young'")).isEqualTo(1);
        assertThat(deadLetters.purge(Duration.ofDays(7))).isZero();
    }

    // Two old messages, one after the other: the first may be pruned by a round that was under way.
    private void awaitARoundOfHouseKeeping() {
        for (int i = 0; i < 2; i++) {
            sql.execute("insert into inbox values ('test-round', ?, now() - interval '9 days')", UUID.randomUUID());
            await().untilAsserted(() ->
                    assertThat(sql.count("inbox where consumer = 'test-round'")).isZero());
        }
    }

    private DeadLetter deadLetter(String text) {
        long expected = sql.count("dead_letter where key = ?", key) + 1;
        kafka.send(Topics.CONTACT, key, "noted", new Notes.Note(text));
        await().until(() -> sql.count("dead_letter where key = ?", key) >= expected);
        return letterOfKey();
    }

    private DeadLetter letterOfKey() {
        return deadLetters.list(null, 100).stream()
                .filter(letter -> key.equals(letter.key()))
                .findFirst()
                .orElseThrow();
    }
}
