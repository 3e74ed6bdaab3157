package io.klantbeeld.profile;

import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** Profiles as they were known, and in parts. */
@QuarkusTest
@RealServers
class ProfileAsOfTest {
    private final TestTrait trait = new TestTrait("plan", null);
    private final TestReader reader = TestReader.ofEverything();
    private final String user = "user_id:" + Unique.name("u");
    private TestSource website;

    @BeforeEach
    void register() {
        website = TestSource.of("blauwvlucht");
    }

    @Test
    void theProfileIsAsItWasKnownThen() {
        var before = Instant.now().minus(1, ChronoUnit.HOURS);
        identify("2026-03-01T09:00:00Z", "silver", user);
        trait.awaitValue(user, "silver");
        var then = Instant.now();
        // Observed earlier and learnt later: it was not known then.
        identify("2026-03-02T09:00:00Z", "gold", user);
        trait.awaitValue(user, "gold");

        reader.get(user, "asOf", then.toString(), "explain", true)
                .statusCode(200)
                .body("traits.plan", equalTo("silver"))
                .body("asOf", equalTo(then.toString()))
                .body("version", nullValue())
                .body("explain.plan.source", equalTo(website.key()))
                .body("explain.plan.candidates", hasSize(0));
        reader.get(user, "asOf", before.toString()).statusCode(404);
    }

    @Test
    void whoWasAnotherThenIsAnotherInThePast() {
        var email = "email:" + Unique.email("anna");
        identify("2026-03-01T09:00:00Z", "silver", user);
        identify("2026-03-01T10:00:00Z", "gold", email);
        trait.awaitValue(user, "silver");
        trait.awaitValue(email, "gold");
        var one = reader.await(user).getString("id");
        var other = reader.await(email).getString("id");
        var then = Instant.now();

        TestSteward.ofEverything().merge(user, email);
        trait.awaitValue(user, "gold");

        for (var reference : List.of(user, one)) {
            reader.get(reference, "asOf", then.toString())
                    .statusCode(200)
                    .body("id", equalTo(one))
                    .body("traits.plan", equalTo("silver"))
                    .body("identifiers", hasSize(1));
        }
        reader.get(other, "asOf", then.toString()).body("id", equalTo(other)).body("traits.plan", equalTo("gold"));
        reader.get(other, "asOf", Instant.now().toString()).body("traits.plan", equalTo("gold"));
    }

    @Test
    void whatABrandDidNotKnowThenItDoesNotLearnFromThePast() {
        identify("2026-03-01T09:00:00Z", "silver", user);
        trait.awaitValue(user, "silver");

        TestReader.ofBrands("medivisie")
                .get(user, "asOf", Instant.now().toString())
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2999-01-01T00:00:00Z", "2026-03-01", "+999999999-01-01T00:00:00Z"})
    void aTimeThatIsNoneOrStillToComeIsRefused(String asOf) {
        identify("2026-03-01T09:00:00Z", "silver", user);
        trait.awaitValue(user, "silver");

        reader.get(user, "asOf", asOf).statusCode(400).body("violations[0].field", equalTo("asOf"));
    }

    @Test
    void onlyWhatIsAskedForIsShownAndTheTagIsThatOfWhatIsShown() {
        website.send(TestEvent.identify("2026-03-01T09:00:00Z", Map.of("plan", "gold", "city", "Delft"), user));
        trait.awaitValue(user, "gold");
        var whole = reader.get(user).extract();

        var part = reader.get(user, "fields", "traits.plan", "explain", true)
                .statusCode(200)
                .body("traits", equalTo(Map.of("plan", "gold")))
                .body("explain", not(nullValue()))
                .body("explain.city", nullValue())
                .body("identifiers", nullValue())
                .extract();
        reader.get(user, "fields", "identifiers").body("traits", nullValue()).body("identifiers", hasSize(1));
        reader.get(user, "fields", "name").statusCode(400).body("violations.field", hasItem("fields"));

        assertThat(part.header("ETag")).isNotEqualTo(whole.header("ETag"));
    }

    private void identify(String time, String plan, String person) {
        website.send(TestEvent.identify(time, Map.of("plan", plan), person));
    }
}
