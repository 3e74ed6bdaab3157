package io.klantbeeld.profile;

import io.klantbeeld.event.Topics;
import io.klantbeeld.event.consent.ConsentRecorded;
import io.klantbeeld.profile.identity.Node;
import io.klantbeeld.profile.platform.Installation;
import io.klantbeeld.reference.Identifier;
import io.klantbeeld.test.KafkaProbe;
import io.klantbeeld.test.Patience;
import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** What persons do by themselves, as far as they allow it, and what they bought, each or together. */
@QuarkusTest
@RealServers
class ComputedHabitsTest {
    @Inject
    Installation installation;

    private final KafkaProbe kafka = new KafkaProbe();
    private final TestReader reader = TestReader.ofEverything();
    private final String brand = Unique.name("brand");
    private final String address = Unique.email("anna");
    private final String person = "email:" + address;
    private TestSource source;

    @BeforeEach
    void register() {
        Patience.awaitRoomInTheDay(ZoneOffset.UTC);
        source = TestSource.of(brand);
    }

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void whatAPersonDoesCountsOnTheChannelsThatThePersonAllows() {
        source.send(did("WEB"), did("WEB"), did("WEB"), did("EMAIL"));
        reader.awaitInteractions(person, 4);
        var affinity = TestComputedTrait.of(brand).live(Map.of("kind", "CHANNEL_AFFINITY", "window", "P30D"));
        var engagement = TestComputedTrait.of(brand).live(Map.of("kind", "ENGAGEMENT", "halfLife", "P30D"));
        awaitShares(affinity, Map.of("WEB", 0.75, "EMAIL", 0.25));
        assertThat(engagement.<Number>of(person, reader).doubleValue()).isEqualTo(4);

        choose("WITHDRAW");

        awaitShares(affinity, Map.of("WEB", 1.0));
        assertThat(engagement.<Number>of(person, reader).doubleValue()).isEqualTo(3);
        choose("GRANT");
        awaitShares(affinity, Map.of("WEB", 0.75, "EMAIL", 0.25));
    }

    @Test
    void recencyFrequencyAndValueAreThoseOfWhatWasBought() {
        source.send(
                bought("19.99", Duration.ofDays(3)),
                bought("0.01", Duration.ofDays(2).plusHours(1)));
        reader.awaitInteractions(person, 2);

        var value = TestComputedTrait.of(brand)
                .live(Map.of("kind", "RFM", "event", "Order Completed", "property", "total", "window", "P30D"));

        assertThat(value.<Map<String, Object>>of(person, reader))
                .containsEntry("recencyDays", 2)
                .containsEntry("frequency", 2)
                .containsEntry("monetary", 20);
    }

    @Test
    void whatTwoPersonsDidIsOfOneAsLongAsTheyAreMerged() {
        var other = "crm:" + Unique.name("c");
        source.send(bought("7", Duration.ofMinutes(1)), bought(other, "8", Duration.ofMinutes(1)));
        reader.awaitInteractions(person, 1);
        reader.awaitInteractions(other, 1);
        var spent = TestComputedTrait.of(brand).live(TestComputedTrait.ofOrders("SUM", "total", "P1D"));
        var steward = TestSteward.ofEverything();

        var merge = steward.merge(other, person).getString("turns[0].id");
        assertThat(spent.<Integer>of(person, reader)).isEqualTo(15);
        steward.unmerge(person, Map.of("merge", merge, "reason", "Two customers after all"));

        assertThat(spent.<Integer>of(person, reader)).isEqualTo(7);
        assertThat(spent.<Integer>of(other, reader)).isEqualTo(8);
    }

    private void awaitShares(TestComputedTrait affinity, Map<String, Double> shares) {
        await().untilAsserted(() -> assertThat(reader.get(person)
                        .extract()
                        .jsonPath()
                        .getMap("traits." + affinity.name(), String.class, Double.class))
                .isEqualTo(shares));
    }

    private Map<String, Object> did(String channel) {
        var event = TestEvent.track("Looked", Instant.now().toString(), person);
        event.put("channel", channel);
        return event;
    }

    private Map<String, Object> bought(String total, Duration ago) {
        return bought(person, total, ago);
    }

    private static Map<String, Object> bought(String person, String total, Duration ago) {
        var event = TestEvent.track("Order Completed", Instant.now().minus(ago).toString(), person);
        event.put("properties", Map.of("total", new BigDecimal(total)));
        return event;
    }

    private void choose(String action) {
        var ik = Node.of(Identifier.of("email", address), installation.keys())
                .ik()
                .value();
        var scope = new ConsentRecorded.Scope(brand, "marketing", null, "EMAIL", null);
        kafka.send(
                Topics.CONSENT_EVENT,
                ik,
                "ConsentRecorded",
                new ConsentRecorded(UUID.randomUUID(), ik, person, null, 1, action, scope, Instant.now()));
    }
}
