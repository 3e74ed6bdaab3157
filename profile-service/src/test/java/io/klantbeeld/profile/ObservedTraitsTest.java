package io.klantbeeld.profile;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** Which traits come, whether anybody defined them or not. */
@QuarkusTest
@RealServers
class ObservedTraitsTest {
    private final TestTrait trait = TestTrait.unique();

    @Test
    void traitsThatNobodyDefinedAreAcceptedAndListed() {
        var website = TestSource.of("blauwvlucht");
        var user = "user_id:" + Unique.name("u");
        website.send(
                TestEvent.identify("2026-03-01T09:00:00Z", Map.of(trait.name(), "12A"), user),
                TestEvent.identify("2026-03-01T09:01:00Z", Map.of(trait.name(), 12), user));

        awaitObserved(website, "OBSERVE", 2, 0);
        trait.defined("STRING", "BEHAVIOUR", "MOST_RECENT");
        website.send(TestEvent.identify("2026-03-01T09:02:00Z", Map.of(trait.name(), 12), user));
        awaitObserved(website, "DEFINED", 3, 1);
        observed(website, "defined=false").body("items", hasSize(0));
    }

    @Test
    void whatComesIsListedInPagesToThoseWhoSeeItsBrand() {
        var website = TestSource.of("blauwvlucht");
        var traits = Map.<String, Object>of(trait.name(), 1, trait.name() + "-2", 2);
        website.send(TestEvent.identify("2026-03-01T09:00:00Z", traits, "user_id:" + Unique.name("u")));
        awaitTraits(website, 2);

        for (var tokens : List.of(trait.tokens(), trait.tokens().brands("blauwvlucht"))) {
            var first = observed(tokens, website, "limit=1").extract();
            var second = observed(tokens, website, "limit=1&cursor=" + first.path("nextCursor"));

            assertThat(first.<List<String>>path("items.name")).containsExactly(trait.name());
            second.body("items.name", contains(trait.name() + "-2")).body("nextCursor", nullValue());
        }
        observed(trait.tokens().brands("wolkje"), website, "limit=1").body("items", hasSize(0));
    }

    private void awaitObserved(TestSource source, String mode, int claims, int mismatches) {
        await().untilAsserted(() -> assertThat(
                        observed(source, "limit=5").extract().<List<Map<String, Object>>>path("items"))
                .singleElement(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsAllEntriesOf(
                        Map.of("name", trait.name(), "mode", mode, "claims", claims, "mismatches", mismatches)));
    }

    private void awaitTraits(TestSource source, int count) {
        await().untilAsserted(
                        () -> assertThat(observed(source, "limit=5").extract().<List<?>>path("items"))
                                .hasSize(count));
    }

    private ValidatableResponse observed(TestSource source, String query) {
        return observed(trait.tokens(), source, query);
    }

    private ValidatableResponse observed(Tokens tokens, TestSource source, String query) {
        return new TestTrait(trait.name(), tokens)
                .request()
                .get("/api/v1/traits/observations?source=" + source.key() + "&" + query)
                .then()
                .statusCode(200);
    }
}
