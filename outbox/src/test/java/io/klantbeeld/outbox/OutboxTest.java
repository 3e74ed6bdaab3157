package io.klantbeeld.outbox;

import io.klantbeeld.event.Topics;
import io.klantbeeld.outbox.transaction.Transactions;
import io.klantbeeld.outbox.wire.TraceParent;
import io.klantbeeld.test.KafkaProbe;
import io.klantbeeld.test.ProbedRecord;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@RealServers
class OutboxTest {
    @Inject
    Outbox outbox;

    @Inject
    MeterRegistry meters;

    @Inject
    Transactions transactions;

    private final KafkaProbe kafka = new KafkaProbe();
    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final String key = UUID.randomUUID().toString();

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void anEventLeavesWithItsTransaction() {
        transactions.runInNew(() -> outbox.publish(event("hello")));

        ProbedRecord published = kafka.awaitKey(Topics.LIFECYCLE, key);

        assertThat(published.json().get("text").asText()).isEqualTo("hello");
        assertThat(published.type()).isEqualTo("noted");
        assertThat(published.headers()).containsEntry("ce_source", "urn:klantbeeld:outbox-test");
        await().untilAsserted(
                        () -> assertThat(sql.count("outbox where key = ?", key)).isZero());
    }

    @Test
    void eventsOfATransactionKeepTheirOrder() {
        transactions.runInNew(() -> {
            outbox.publish(event("0"));
            outbox.publishAll(List.of(event("1"), event("2")));
            outbox.publish(event("3"));
        });

        kafka.await(
                Topics.LIFECYCLE,
                found -> key.equals(found.key()) && found.text().contains("3"));
        assertThat(kafka.records(Topics.LIFECYCLE, key))
                .extracting(found -> found.json().get("text").asText())
                .containsExactly("0", "1", "2", "3");
    }

    @Test
    void aTransactionThatIsRolledBackPublishesNothing() {
        assertThatThrownBy(() -> transactions.runInNew(() -> {
                    outbox.publish(event("never"));
                    throw new IllegalStateException("Rolled back");
                }))
                .hasMessage("Rolled back");

        transactions.runInNew(() -> outbox.publish(event("next")));

        kafka.awaitKey(Topics.LIFECYCLE, key);
        assertThat(kafka.records(Topics.LIFECYCLE, key)).hasSize(1);
    }

    @Test
    void withoutATransactionNothingIsTaken() {
        assertThatThrownBy(() -> outbox.publish(event("never"))).hasStackTraceContaining("TransactionRequired");
        assertThatThrownBy(() -> outbox.snapshot(new SnapshotRow(Topics.TRAITS, key, 1)))
                .hasStackTraceContaining("TransactionRequired");
    }

    @Test
    void aStateIsReadWhenItIsPublished() {
        transactions.runInNew(() -> {
            sql.execute("insert into state values (?, 7, false)", key);
            outbox.snapshots(List.of(new SnapshotRow(Topics.TRAITS, key, 3), new SnapshotRow(Topics.TRAITS, key, 7)));
        });

        ProbedRecord published = kafka.awaitKey(Topics.TRAITS, key);

        assertThat(published.json().get("version").asLong()).isEqualTo(7);
    }

    @Test
    void aStateThatIsGoneIsATombstone() {
        transactions.runInNew(() -> outbox.snapshot(new SnapshotRow(Topics.TRAITS, key, 1)));

        assertThat(kafka.awaitKey(Topics.TRAITS, key).isTombstone()).isTrue();
    }

    @Test
    void whatCouldNotBePublishedIsRefusedByTheTransactionThatWantsIt() {
        SnapshotRow unreadable = new SnapshotRow(Topics.PERMISSION, key, 1);
        OutboxEvent tooBig = event("x".repeat(1_100_000));

        assertThatThrownBy(() -> transactions.runInNew(() -> outbox.snapshot(unreadable)))
                .hasMessageContaining("no SnapshotReader");
        assertThatThrownBy(() -> transactions.runInNew(() -> outbox.publish(tooBig)))
                .hasMessageContaining("bytes, more than");
    }

    @Test
    void theTraceOfATransactionGoesOnInItsMessages() {
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        TraceParent.within(trace, () -> transactions.runInNew(() -> outbox.publish(event("traced"))));

        assertThat(kafka.awaitKey(Topics.LIFECYCLE, key).headers()).containsEntry("traceparent", trace);
    }

    @Test
    void theServiceIsReadyWhileItsRelayLeads() {
        await().untilAsserted(() -> RestAssured.get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'outbox-relay' }.data.state", equalTo("LEADING")));
    }

    @Test
    void whatLeavesIsMeasured() {
        transactions.runInNew(() -> outbox.publish(event("measured")));

        await().untilAsserted(() -> {
            assertThat(meters.get("outbox.published.rows")
                            .tag("topic", Topics.LIFECYCLE)
                            .counter()
                            .count())
                    .isPositive();
            assertThat(meters.get("outbox.relay.leading").gauge().value()).isEqualTo(1);
            assertThat(meters.get("outbox.waiting.rows").gauge().value()).isZero();
            assertThat(meters.get("outbox.age").timeGauge().value()).isZero();
        });
    }

    private OutboxEvent event(String text) {
        return new OutboxEvent(Topics.LIFECYCLE, key, "noted", new Notes.Note(text));
    }
}
