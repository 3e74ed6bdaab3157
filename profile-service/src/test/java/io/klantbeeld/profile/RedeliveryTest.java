package io.klantbeeld.profile;

import io.klantbeeld.event.Topics;
import io.klantbeeld.test.KafkaProbe;
import io.klantbeeld.test.ProbedRecord;
import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** What the log delivers again, as after a crash between the commit and that of the offsets. */
@QuarkusTest
@RealServers
class RedeliveryTest {
    private final KafkaProbe kafka = new KafkaProbe();
    private final String user = "user_id:" + Unique.name("u");
    private TestSource source;

    @BeforeEach
    void register() {
        source = TestSource.of("blauwvlucht");
    }

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void aRecordThatIsDeliveredAgainIsNoDuplicate() {
        // given
        source.send(TestEvent.track("First", "2026-03-01T09:00:00Z", user));
        var first = kafka.await(Topics.INGESTION_EVENT, this::isOurs);

        // when
        deliver(first, first.id());
        source.send(TestEvent.track("Last", "2026-03-01T10:00:00Z", user));

        // then
        TestReader.ofEverything().awaitInteractions(user, 2);
        awaitCounts(2, 0);
    }

    @Test
    void aDuplicateCountsOnceHoweverOftenItIsDelivered() {
        // given
        source.send(TestEvent.track("First", "2026-03-01T09:00:00Z", user));
        var first = kafka.await(Topics.INGESTION_EVENT, this::isOurs);
        var duplicate = UUID.randomUUID().toString();

        // when
        deliver(first, duplicate);
        awaitCounts(1, 1);
        deliver(first, duplicate);
        source.send(TestEvent.track("Last", "2026-03-01T10:00:00Z", user));

        // then
        TestReader.ofEverything().awaitInteractions(user, 2);
        awaitCounts(2, 1);
    }

    private boolean isOurs(ProbedRecord found) {
        return found.text() != null && found.text().contains(user);
    }

    private void deliver(ProbedRecord record, String id) {
        var headers = new HashMap<>(record.headers());
        headers.put("ce_id", id);
        kafka.sendRaw(record.topic(), record.key(), record.text().getBytes(StandardCharsets.UTF_8), headers);
    }

    private void awaitCounts(long accepted, long duplicates) {
        await().untilAsserted(() -> {
            var statistics = source.statistics();
            assertThat(statistics.getLong("accepted")).isEqualTo(accepted);
            assertThat(statistics.getLong("duplicates")).isEqualTo(duplicates);
        });
    }
}
