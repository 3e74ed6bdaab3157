package io.klantbeeld.profile;

import io.klantbeeld.event.Topics;
import io.klantbeeld.test.KafkaProbe;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Schemas;
import io.klantbeeld.test.SqlProbe;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@QuarkusTest
@RealServers
class TraitRegistryTest {
    private final TestTrait trait = TestTrait.unique();
    private final SqlProbe sql = SqlProbe.ofTheModule();

    @Test
    void eachChangeIsAVersionAndNeedsTheLatestEtag() {
        var tag = trait.put(Map.of("description", "Where they sit"))
                .statusCode(201)
                .body("policy", equalTo("MOST_RECENT"))
                .body("version", equalTo(1))
                .extract()
                .header("ETag");
        trait.put(Map.of("policy", "FIRST")).statusCode(200).body("version", equalTo(2));
        trait.put(Map.of("policy", "FIRST")).statusCode(200).body("version", equalTo(2));

        trait.request()
                .header("If-Match", tag)
                .body(Map.of("type", "STRING", "category", "BEHAVIOUR"))
                .put("/api/v1/traits/{name}", trait.name())
                .then()
                .statusCode(412);
        trait.request()
                .get("/api/v1/traits/{name}/versions", trait.name())
                .then()
                .body("items.version", equalTo(List.of(2, 1)))
                .body("items.settings.policy", equalTo(List.of("FIRST", "MOST_RECENT")));
    }

    @Test
    void aDefinitionThatIsRefusedChangesNothing() {
        trait.put(Map.of("type", "NUMBER", "policy", "MAX")).statusCode(201);
        trait.awaitFolded();
        var before = sql.rows("SELECT version, change, folding FROM trait_definition WHERE name = ?", trait.name());

        trait.put(Map.of("type", "STRING", "policy", "MAX"))
                .statusCode(422)
                .body("type", equalTo("urn:problem:profile:invalid-trait"))
                .body("violations.field", contains("policy"))
                .body("violations[0].hint", containsString("MOST_RECENT"));
        trait.put(Map.of("validation", Map.of("pattern", "^[A-F")))
                .statusCode(422)
                .body("violations[0].field", equalTo("validation.pattern"))
                .body("violations[0].line", equalTo(1));

        assertThat(sql.rows("SELECT version, change, folding FROM trait_definition WHERE name = ?", trait.name()))
                .isEqualTo(before);
        trait.read().body("refold.state", equalTo("COMPLETED")).body("type", equalTo("NUMBER"));
    }

    @Test
    void onlyWhatSomebodyClaimedIsFoldedAnew() {
        var source = TestSource.of("blauwvlucht");
        var user = "user_id:" + Unique.name("u");
        source.send(TestEvent.identify("2026-03-01T09:00:00Z", Map.of(trait.name(), "12A"), user));
        trait.awaitValue(user, "12A");
        var unclaimed = TestTrait.unique();

        trait.put(Map.of()).statusCode(201);
        unclaimed.put(Map.of()).statusCode(201);

        trait.awaitFolded();
        unclaimed.awaitFolded();
        trait.read().body("refold.examined", greaterThan(0));
        unclaimed.read().body("refold.examined", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$locale", "seat ", " seat", "a,b", "1st", "a\nb"})
    void whatCanBeNoNameIsRefused(String name) {
        new TestTrait(name, trait.tokens()).put(Map.of()).statusCode(400);
    }

    @Test
    void aNameMayBeginAsARouteDoes() {
        var named = new TestTrait(Unique.name("observations"), trait.tokens());

        named.put(Map.of()).statusCode(201);

        named.read().statusCode(200).body("name", equalTo(named.name()));
        new TestTrait("observations", trait.tokens()).put(Map.of()).statusCode(400);
    }

    @Test
    void standardTraitsAreDefinedFromTheStart() {
        new TestTrait("country", trait.tokens())
                .read()
                .statusCode(200)
                .body("type", equalTo("STRING"))
                .body("category", equalTo("LOCALE"))
                .body("brands", empty())
                .body("policy", equalTo("MOST_RECENT"));
        trait.request().get("/api/v1/traits/country/versions").then().body("items[0].settings.type", equalTo("STRING"));
        try (var kafka = new KafkaProbe()) {
            var entry = kafka.awaitKey(Topics.PROFILE_CATALOGUE, "TRAIT:country");
            Schemas.assertValid(Topics.PROFILE_CATALOGUE, entry.text());
        }
    }

    static Stream<Arguments> settings() {
        return Stream.of(
                arguments("type", "COLOUR", "type"),
                arguments("type", null, "type"),
                arguments("category", null, "category"),
                arguments("brands", List.of("No Key"), "brands[0]"),
                arguments("policy", "LOUDEST", "policy"),
                arguments("surprise", 1, "surprise"),
                arguments("validation", Map.of("minimum", "low"), "validation.minimum"),
                arguments("validation", Map.of("shape", 1), "validation.shape"));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void whatIsNoDefinitionIsRefusedByField(String member, Object value, String field) {
        var settings = new HashMap<String, Object>();
        settings.put(member, value);

        trait.put(settings).statusCode(400).body("violations[0].field", equalTo(field));

        trait.read().statusCode(404);
    }

    @Test
    void whatIsKnownToBePersonalIsNotDeclaredOtherwise() {
        new TestTrait("dueDate", trait.tokens())
                .put(Map.of("type", "DATE", "category", "BEHAVIOUR"))
                .statusCode(422)
                .body("violations[0].field", equalTo("category"));
    }

    @Test
    void aDefinitionIsForThoseWhoSpeakForItsBrands() {
        var brand = Unique.name("brand");
        var other = new TestTrait(trait.name(), Tokens.scopes("platform:manage").brands("wolkje"));
        trait.put(Map.of("brands", List.of(brand))).statusCode(201);

        other.read().statusCode(404);
        other.request()
                .get("/api/v1/traits/{name}/versions", trait.name())
                .then()
                .statusCode(404);
        other.retire().statusCode(403);
        other.put(Map.of("brands", List.of("wolkje"))).statusCode(403);
        new TestTrait(Unique.name("t"), other.tokens()).put(Map.of()).statusCode(403);
        other.request().get("/api/v1/traits?limit=500").then().body("items.name", not(hasItem(trait.name())));
    }

    @Test
    void definitionsAreListedInPages() {
        new TestTrait(trait.name() + "-2", trait.tokens()).put(Map.of()).statusCode(201);
        trait.put(Map.of()).statusCode(201);

        var first = trait.request()
                .get("/api/v1/traits?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract();
        trait.request()
                .queryParam("cursor", first.<String>path("nextCursor"))
                .get("/api/v1/traits?limit=500")
                .then()
                .body("items.name", not(hasItem(first.<String>path("items[0].name"))));
    }

    @Test
    void otherServicesLearnWhichTraitsThereAre() {
        try (var kafka = new KafkaProbe()) {
            trait.put(Map.of("type", "DATE", "category", "IDENTITY", "brands", List.of("wolkje")))
                    .statusCode(201);

            var entry = kafka.awaitKey(Topics.PROFILE_CATALOGUE, "TRAIT:" + trait.name());
            Schemas.assertValid(Topics.PROFILE_CATALOGUE, entry.text());
            assertThat(entry.json().path("type").textValue()).isEqualTo("DATE");
            assertThat(entry.json().path("category").textValue()).isEqualTo("IDENTITY");
            assertThat(entry.json().path("brand").textValue()).isEqualTo("wolkje");

            trait.retire().statusCode(204);

            kafka.await(
                    Topics.PROFILE_CATALOGUE,
                    record -> ("TRAIT:" + trait.name()).equals(record.key()) && record.isTombstone());
        }
    }
}
