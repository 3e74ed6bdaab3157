package io.klantbeeld.profile;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@RealServers
class TimesTest {
    private final String user = Unique.name("u");
    private TestSource website;

    @BeforeEach
    void register() {
        website = TestSource.of("blauwvlucht");
    }

    @Test
    void aLateEventLandsInItsPlaceOfHistory() {
        var reference = "user_id:" + user;
        website.send(TestEvent.track("Second", "2026-03-02T09:00:00Z", reference));
        TestReader.ofEverything().awaitInteractions(reference, 1);

        website.send(
                TestEvent.track("First", "2026-03-01T09:00:00Z", reference),
                TestEvent.identify("2026-03-01T09:00:00Z", Map.of("plan", "old"), reference),
                TestEvent.identify("2026-03-03T09:00:00Z", Map.of("plan", "new"), reference),
                TestEvent.identify("2026-03-02T09:00:00Z", Map.of("plan", "late"), reference));

        var timeline = TestReader.ofEverything().awaitInteractions(reference, 2);
        assertThat(timeline.getList("items.name")).isEqualTo(List.of("Second", "First"));
        assertThat(TestReader.ofEverything().await(reference).getString("traits.plan"))
                .isEqualTo("new");
    }

    @Test
    void anEventFromTheFutureIsHeldToItsReceiptAndMarked() {
        var id = Unique.name("m");
        var future = Instant.now().plus(Duration.ofHours(2)).toString();
        website.batch(Map.of("type", "track", "event", "Seen", "userId", user, "timestamp", future, "messageId", id))
                .body("accepted", equalTo(1));

        var timeline = TestReader.ofEverything().awaitInteractions("user_id:" + user, 1);

        assertThat(Instant.parse(timeline.getString("items[0].occurredAt"))).isBefore(Instant.now());
        assertThat(marks(id)).containsExactly("FUTURE");
    }

    @Test
    void anEventFromBeforeTheRetentionHorizonGoesToQuarantine() {
        website.batch(Map.of("type", "track", "event", "Seen", "userId", user, "timestamp", "1971-01-01T00:00:00Z"))
                .body("accepted", equalTo(0))
                .body("rejected[0].code", equalTo("TOO_OLD"))
                .body("rejected[0].field", equalTo("batch[0].occurredAt"));

        TestOperator.ofEverything().awaitQuarantine(website.key(), 1);
    }

    @Test
    void anOffsetWithoutAColonIsReadAndAnUnreadableTimeSpoilsNoOther() {
        var id = Unique.name("m");
        var happened = Instant.now().minusSeconds(3_600);
        var text = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx")
                .withZone(ZoneOffset.ofHours(2))
                .format(happened);
        website.batch(track(Map.of("timestamp", text, "sentAt", "tomorrow", "messageId", id)));

        var timeline = TestReader.ofEverything().awaitInteractions("user_id:" + user, 1);

        assertThat(Instant.parse(timeline.getString("items[0].occurredAt")))
                .isBetween(happened.minusMillis(1), happened.plusMillis(1));
        assertThat(marks(id)).containsExactly("INVALID_TIME:sentAt");
        TestOperator.ofEverything()
                .request()
                .get("/api/v1/sources/" + website.key() + "/violations")
                .then()
                .statusCode(200)
                .body("items.messageId", equalTo(List.of(id)))
                .body("items.code", equalTo(List.of("INVALID_TIME")))
                .body("items.field", equalTo(List.of("sentAt")));
    }

    private Map<String, Object> track(Map<String, Object> more) {
        var item = new HashMap<String, Object>(Map.of("type", "track", "event", "Seen", "userId", user));
        item.putAll(more);
        return item;
    }

    private static List<Object> marks(String messageId) {
        return SqlProbe.ofTheModule()
                .rows("SELECT mark FROM ingestion_violation WHERE message_id = ?", messageId)
                .stream()
                .map(row -> row.get("mark"))
                .toList();
    }
}
