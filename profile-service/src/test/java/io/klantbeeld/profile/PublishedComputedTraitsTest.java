package io.klantbeeld.profile;

import io.klantbeeld.event.Topics;
import io.klantbeeld.test.KafkaProbe;
import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** What is computed of persons reaches the rest of the platform, and follows what they do. */
@QuarkusTest
@RealServers
class PublishedComputedTraitsTest {
    private final KafkaProbe kafka = new KafkaProbe();
    private final TestReader reader = TestReader.ofEverything();
    private final String brand = Unique.name("brand");
    private final String person = "crm:" + Unique.name("c");
    private final TestComputedTrait trait = TestComputedTrait.of(brand);

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void aVersionThatGoesLiveIsPublishedOfEverybodyAndEveryMomentAfterwards() {
        var source = TestSource.of(brand);
        source.send(checkIn(Instant.now().minusSeconds(60)));
        reader.awaitInteractions(person, 1);
        define(Map.of("kind", "AGGREGATE", "function", "COUNT", "event", "Checked In", "category", "FINANCIAL"));
        awaitPublished(1);

        source.send(checkIn(Instant.now().minusSeconds(30)));

        awaitPublished(2);
    }

    @Test
    void theBestHourIsThatOfThePersonsZone() {
        var source = TestSource.of(brand);
        var eight = LocalTime.of(8, 10)
                .atDate(LocalDate.now(ZoneOffset.UTC).minusDays(1))
                .toInstant(ZoneOffset.UTC);
        source.send(checkIn(eight), checkIn(eight.plusSeconds(60)), checkIn(eight.plusSeconds(7_200)));
        source.send(TestEvent.identify(eight.toString(), Map.of("timeZone", "Asia/Kathmandu"), person));
        reader.awaitInteractions(person, 3);
        define(Map.of("kind", "BEST_HOUR", "window", "P30D", "zone", "Europe/Amsterdam"));

        await().untilAsserted(
                        () -> assertThat(reader.get(person).extract().jsonPath().<Integer>get("traits." + trait.name()))
                                .isEqualTo(13));
    }

    private void define(Map<String, Object> settings) {
        trait.put(settings).statusCode(201).body("liveVersion", equalTo(null));
    }

    private void awaitPublished(int count) {
        var id = reader.await(person).getString("id");
        var found = kafka.await(
                Topics.TRAITS,
                record -> id.equals(record.key())
                        && record.text() != null
                        && record.json()
                                        .at("/brands/" + brand + "/" + trait.name())
                                        .asInt()
                                == count);
        assertThat(found.json().at("/categories/" + trait.name()).textValue()).isEqualTo("FINANCIAL");
    }

    private Map<String, Object> checkIn(Instant at) {
        return TestEvent.track("Checked In", at.toString(), person);
    }
}
