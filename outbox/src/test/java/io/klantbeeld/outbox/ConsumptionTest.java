package io.klantbeeld.outbox;

import io.klantbeeld.event.Topics;
import io.klantbeeld.test.KafkaProbe;
import io.klantbeeld.test.ProbedRecord;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.RunningServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
class ConsumptionTest {
    private static final String DEAD_LETTERS = Topics.CONTACT + "." + Notes.CONSUMER + ".dlq";

    private final KafkaProbe kafka = new KafkaProbe();
    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final String key = UUID.randomUUID().toString();

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void aMessageThatIsDeliveredTwiceTakesEffectOnce() {
        UUID id = send("once " + key);
        kafka.resend(id, Topics.CONTACT, key, "noted", new Notes.Note("once " + key));
        send("last " + key);

        awaitNotes("once " + key, "last " + key);
        assertThat(sql.count("dead_letter where key = ?", key)).isZero();
    }

    @Test
    void aPoisonousRecordIsSetAsideAndTheNextIsProcessed() {
        send("before " + key);
        UUID poison = send("poison " + key);
        send("after " + key);

        awaitNotes("before " + key, "after " + key);
        ProbedRecord dead = awaitDeadLetter();
        assertThat(dead.id()).isEqualTo(poison.toString());
        assertThat(dead.text()).contains("poison " + key);
        assertThat(dead.headers())
                .containsEntry("ce_type", "noted")
                .containsEntry("ce_consumer", Notes.CONSUMER)
                .containsEntry("ce_origintopic", Topics.CONTACT)
                .containsEntry("ce_reason", "IllegalArgumentException");
        assertThat(sql.rows("select message_id, reason, attempts from dead_letter where key = ?", key))
                .containsExactly(Map.of("message_id", poison, "reason", "IllegalArgumentException", "attempts", 1));
    }

    static Stream<Arguments> poisons() {
        return Stream.of(
                Arguments.of("no JSON", "{\"text\":", Map.of()),
                Arguments.of("another shape", "{\"text\":[1]}", Map.of()),
                Arguments.of("null", "null", Map.of()),
                Arguments.of("a tombstone", null, Map.of()),
                Arguments.of("too deep", "[".repeat(5_000), Map.of()),
                Arguments.of("broken UTF-32", "\0\0\0{\0\0\u007f\u007f", Map.of()),
                Arguments.of("a NUL for the database", "{\"text\":\"\\u0000\"}", Map.of()),
                Arguments.of("NUL in headers", "{", Map.of("ce_type", "a\0b", "x\0", "\0")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("poisons")
    void nothingThatCanBeSentStopsAConsumer(String name, String body, Map<String, String> headers) {
        byte[] value = body == null ? null : body.getBytes(StandardCharsets.UTF_8);

        kafka.sendRaw(Topics.CONTACT, key, value, headers);
        send("after " + key);

        awaitNotes("after " + key);
        assertThat(sql.count("dead_letter where key = ?", key)).isEqualTo(1);
        awaitDeadLetter();
    }

    @Test
    void keysThatTheDatabaseCannotStoreAreSetAsideToo() {
        kafka.sendRaw(Topics.CONTACT, "nul\0" + key, "{".getBytes(StandardCharsets.UTF_8), Map.of());
        kafka.sendRaw(Topics.CONTACT, null, ("{" + key).getBytes(StandardCharsets.UTF_8), Map.of());

        await().untilAsserted(() -> {
            assertThat(sql.count("dead_letter where key = ?", "nul\uFFFD" + key))
                    .isEqualTo(1);
            assertThat(sql.count(
                            "dead_letter where key is null and position(? in convert_from(value, 'UTF8')) > 0", key))
                    .isEqualTo(1);
        });
    }

    @Test
    void aFailureThatPassesIsTriedAgainAndNoDeadLetter() {
        send("deadlock " + key);

        awaitNotes("deadlock " + key);
        assertThat(sql.count("dead_letter where key = ?", key)).isZero();
    }

    @Test
    void whileTheDatabaseIsAwayRecordsWaitAndNoneIsLost() {
        send("before " + key);
        awaitNotes("before " + key);

        RunningServers.postgres().kill();
        IntStream.range(0, 5).forEach(i -> send(i + " " + key));
        RunningServers.postgres().start();

        awaitNotes(
                Stream.concat(Stream.of("before " + key), IntStream.range(0, 5).mapToObj(i -> i + " " + key))
                        .toArray(String[]::new));
        assertThat(sql.count("dead_letter where key = ?", key)).isZero();
    }

    @Test
    void whatAHandlerPublishesContinuesTheTraceOfItsRecord() {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        byte[] body = "{\"text\":\"reply %s\"}".formatted(key).getBytes(StandardCharsets.UTF_8);

        kafka.sendRaw(Topics.CONTACT, key, body, Map.of("traceparent", trace));

        awaitNotes("reply " + key);
        assertThat(kafka.awaitKey(Topics.LIFECYCLE, key).headers()).containsEntry("traceparent", trace);
    }

    @Test
    void aProjectionHoldsTheGreatestVersionAndKnowsWhatIsGone() {
        String gone = key + "-gone";
        kafka.send(Topics.PROFILE, key, "state", new States.State(1));
        kafka.send(Topics.PROFILE, key, "state", new States.State(3));
        // Of one batch only the latest state of a key is handed over, so the older one comes in a batch of its own.
        await().until(() -> sql.count("state where key = ? and version = 3", key) == 1);
        kafka.send(Topics.PROFILE, key, "state", new States.State(2));
        kafka.send(Topics.PROFILE, gone, "state", new States.State(1));
        kafka.tombstone(Topics.PROFILE, gone);
        kafka.sendRaw(Topics.PROFILE, key, new byte[] {'?'}, Map.of());

        await().untilAsserted(() -> {
            assertThat(sql.count("state where key = ? and version = 3 and not gone", key))
                    .isEqualTo(1);
            assertThat(sql.count("state where key = ? and gone", gone)).isEqualTo(1);
            assertThat(sql.count("dead_letter where consumer = ? and key = ?", States.CONSUMER, key))
                    .isEqualTo(1);
        });
    }

    private UUID send(String text) {
        return kafka.send(Topics.CONTACT, key, "noted", new Notes.Note(text));
    }

    // The first dead letter of all makes the topic.
    private ProbedRecord awaitDeadLetter() {
        return await().ignoreExceptions()
                .until(() -> kafka.records(DEAD_LETTERS, key), records -> !records.isEmpty())
                .getFirst();
    }

    private void awaitNotes(String... texts) {
        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(sql.rows("select text from note where key = ? order by place", key))
                        .extracting(note -> note.get("text"))
                        .containsExactly((Object[]) texts));
    }
}
