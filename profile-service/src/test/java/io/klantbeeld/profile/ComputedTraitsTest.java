package io.klantbeeld.profile;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.profile.TestComputedTrait.ofOrders;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@RealServers
class ComputedTraitsTest {
    private final TestReader reader = TestReader.ofEverything();
    private final String brand = Unique.name("brand");
    private final String person = "crm:" + Unique.name("c");
    private final TestComputedTrait trait = TestComputedTrait.of(brand);
    private TestSource source;

    @BeforeEach
    void register() {
        source = TestSource.of(brand);
    }

    @Test
    void aTraitCountsWhatHappenedBeforeAndAfterItWasDefined() {
        ordered("19.99", Instant.now().minus(40, ChronoUnit.DAYS));
        ordered("0.01", Instant.now().minus(2, ChronoUnit.DAYS));
        reader.awaitInteractions(person, 2);

        trait.put(ofOrders("SUM", "total", "P30D"))
                .statusCode(201)
                .body("version", equalTo(1))
                .header("ETag", equalTo("\"1\""));
        trait.awaitLive();
        assertThat(this.<Float>value()).isEqualTo(0.01f);
        ordered("10", Instant.now().minusSeconds(5));

        trait.awaitValue(person, 10.01f);
    }

    @Test
    void aLateEventCorrectsYesterdaysValue() {
        ordered("1", Instant.now().minusSeconds(60));
        reader.awaitInteractions(person, 1);
        trait.live(ofOrders("COUNT", null, "P2D"));

        ordered("1", Instant.now().minus(1, ChronoUnit.DAYS));
        ordered("1", Instant.now().minus(3, ChronoUnit.DAYS));
        reader.awaitInteractions(person, 3);

        assertThat(this.<Integer>value()).isEqualTo(2);
    }

    @Test
    void aNewVersionAnswersOnceItIsBuiltAndTheOneBeforeUntilThen() {
        ordered("7", Instant.now().minusSeconds(60));
        reader.awaitInteractions(person, 1);
        trait.live(ofOrders("COUNT", null, null));

        trait.put(ofOrders("MAX", "total", null)).statusCode(200).body("version", equalTo(2));
        assertThat(this.<Number>value().intValue()).isIn(1, 7);

        trait.awaitValue(person, 7);
        trait.request()
                .get("/api/v1/computed-traits/{name}/versions", trait.name())
                .then()
                .statusCode(200)
                .body("items.version", equalTo(List.of(2, 1)));
    }

    @Test
    void aVersionThatIsCancelledNeverAnswersAndTheOneBeforeGoesOn() throws Exception {
        ordered("7", Instant.now().minusSeconds(60));
        reader.awaitInteractions(person, 1);
        trait.live(ofOrders("COUNT", null, null));
        HeldBackfills.during(() -> {
            trait.put(ofOrders("SUM", "total", null)).statusCode(200);

            cancel().statusCode(200).body("state", equalTo("CANCELLED")).body("liveVersion", equalTo(1));
        });

        cancel().statusCode(409);
        ordered("7", Instant.now().minusSeconds(30));
        trait.awaitValue(person, 2);
        trait.read().body("state", equalTo("CANCELLED")).body("liveVersion", equalTo(1));
    }

    @Test
    void theProvenanceOfAComputedTraitIsThatItWasComputed() {
        ordered("7", Instant.now().minusSeconds(60));
        reader.awaitInteractions(person, 1);
        trait.live(ofOrders("COUNT", null, null));

        var explained =
                reader.get(person, "explain", true).statusCode(200).extract().jsonPath();

        assertThat(explained.getMap("explain." + trait.name()))
                .containsEntry("computed", Map.of("kind", "AGGREGATE", "version", 1))
                .containsEntry("value", 1)
                .containsEntry("category", "BEHAVIOUR")
                .containsEntry("source", null);
    }

    @Test
    void whatCannotBeComputedIsRefusedAndChangesNothingThatRuns() {
        ordered("1", Instant.now());
        reader.awaitInteractions(person, 1);
        trait.live(ofOrders("COUNT", null, null));
        var bad = new HashMap<>(ofOrders("COUNT", null, "P36500D"));
        bad.put("filter", "event.properties.total >");

        trait.put(bad)
                .statusCode(422)
                .body("violations.find { it.field == 'window' }.hint", containsString("P90D"))
                .body("violations.find { it.field == 'filter' }.line", equalTo(1))
                .body("violations.find { it.field == 'filter' }.column", notNullValue());

        trait.read()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("state", equalTo("LIVE"))
                .body("settings.window", nullValue());
        assertThat(this.<Integer>value()).isEqualTo(1);
    }

    @Test
    void whatSourcesClaimUnderItsNameCountsAgainOnceItIsRetired() {
        source.send(TestEvent.identify(Instant.now().toString(), Map.of(trait.name(), "claimed"), person));
        ordered("1", Instant.now());
        reader.awaitInteractions(person, 1);
        trait.awaitValue(person, "claimed");
        trait.live(ofOrders("COUNT", null, null));
        trait.awaitValue(person, 1);
        new TestTrait(trait.name(), trait.operator().tokens())
                .put(Map.of("type", "STRING"))
                .statusCode(422);

        trait.retire("\"1\"").statusCode(204);

        trait.awaitValue(person, "claimed");
    }

    @Test
    void aTraitThatIsDefinedToBeClaimedIsNotComputed() {
        ordered("1", Instant.now());
        reader.awaitInteractions(person, 1);
        new TestTrait(trait.name(), trait.operator().tokens()).put(Map.of()).statusCode(201);

        trait.put(ofOrders("COUNT", null, null)).statusCode(409);

        trait.read().statusCode(404);
    }

    @Test
    void aTraitKeepsItsTypeAndItsBrand() {
        ordered("1", Instant.now());
        reader.awaitInteractions(person, 1);
        trait.put(ofOrders("COUNT", null, null)).statusCode(201).body("type", equalTo("NUMBER"));
        var ofAnother = new HashMap<>(ofOrders("COUNT", null, null));
        ofAnother.put("brand", "wolkje");

        trait.put(ofOrders("UNIQUE_LIST", "total", null)).statusCode(422).body("violations[0].field", equalTo("type"));
        trait.put(ofAnother).statusCode(422);
        trait.read().body("version", equalTo(1));
    }

    @Test
    void aRetiredTraitIsGoneFromThePersonAndItsNameGoesOnWithItsNextVersion() {
        ordered("7", Instant.now().minusSeconds(60));
        reader.awaitInteractions(person, 1);
        trait.live(ofOrders("COUNT", null, null));

        trait.retire("\"7\"").statusCode(412);
        trait.retire("\"1\"").statusCode(204);

        trait.awaitValue(person, null);
        trait.read().statusCode(404);
        trait.put(ofOrders("COUNT", null, null)).statusCode(201).body("version", equalTo(2));
    }

    @Test
    void aBrandDoesNotSeeWhatIsComputedForAnother() {
        ordered("7", Instant.now().minusSeconds(60));
        reader.awaitInteractions(person, 1);
        TestSource.of("wolkje").send(order(person, "7", Instant.now().minusSeconds(30)));
        reader.awaitInteractions(person, 2);
        trait.live(ofOrders("COUNT", null, null));

        assertThat(this.<Integer>value()).isEqualTo(1);
        assertThat(trait.<Object>of(person, TestReader.ofBrands("wolkje"))).isNull();
        new TestOperator(Tokens.scopes("platform:manage").brands("wolkje"))
                .request()
                .get("/api/v1/computed-traits/{name}", trait.name())
                .then()
                .statusCode(403);
    }

    @Test
    void ofThoseWhoDidNothingNothingIsToldAndASumOfSomethingMayBeZero() {
        var other = "crm:" + Unique.name("c");
        source.send(TestEvent.identify(Instant.now().toString(), Map.of("plan", "free"), other));
        ordered("7", Instant.now().minusSeconds(60));
        ordered("-7", Instant.now().minusSeconds(30));
        reader.awaitInteractions(person, 2);

        trait.live(ofOrders("SUM", "total", "P30D"));

        assertThat(this.<Integer>value()).isZero();
        reader.await(other);
        assertThat(trait.<Object>of(other, reader)).isNull();
    }

    private <T> T value() {
        return trait.of(person, reader);
    }

    private ValidatableResponse cancel() {
        return trait.request()
                .post("/api/v1/computed-traits/{name}/cancellations", trait.name())
                .then();
    }

    private void ordered(String total, Instant at) {
        source.send(order(person, total, at));
    }

    private static Map<String, Object> order(String person, String total, Instant at) {
        var event = TestEvent.event("TRACK", at.toString(), person);
        event.put("name", "Order Completed");
        event.put("properties", Map.of("total", new BigDecimal(total)));
        return event;
    }
}
