package io.klantbeeld.profile;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What cannot be a computed trait is told by field, and leaves nothing behind. */
@QuarkusTest
@RealServers
class ComputedTraitInputTest {
    private static final String COUNT = "'kind':'AGGREGATE','function':'COUNT','event':'Order Completed'";
    private static final String LAST = "'kind':'AGGREGATE','function':'LAST','event':'Order Completed'";
    private static final List<String> TABLES = List.of(
            "computed_trait", "computed_trait_version", "trait_definition", "aggregate_use", "aggregate_series");

    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final String brand = Unique.name("brand");
    private final TestComputedTrait trait = TestComputedTrait.of(brand);

    @BeforeEach
    void define() {
        var text = Map.of("type", "string");
        var schema = Map.<String, Object>of(
                "properties",
                Map.of("total", Map.of("type", "number"), "currency", text, "email", text, "comment", text));
        TestOperator.ofEverything().define(Unique.name("definition"), brand, "Order Completed", "OBSERVE", schema);
    }

    static Stream<Arguments> requests() {
        return Stream.concat(noSettings(), uncomputable());
    }

    private static Stream<Arguments> noSettings() {
        return Stream.of(
                arguments("", 400, null),
                arguments("{", 400, null),
                arguments("[]", 400, null),
                arguments("{'kind':'AGGREGATE'}", 400, "brand"),
                arguments("{'brand':'No Brand','kind':'AGGREGATE'}", 400, "brand"),
                arguments("{'brand':'$','kind':''}", 400, "kind"),
                arguments("{'brand':'$'," + COUNT + ",'surprise':1}", 400, "surprise"),
                arguments("{'brand':'$'," + COUNT + ",'category':'SECRET'}", 400, "category"),
                arguments("{'brand':'$','kind':'AGGREGATE','function':'COUNT','event':'\\u0000'}", 400, "event"));
    }

    private static Stream<Arguments> uncomputable() {
        return Stream.of(
                arguments("{'brand':'$','kind':'MEDIAN'}", 422, "kind"),
                arguments("{'brand':'$','kind':'AGGREGATE','function':'MEDIAN','event':'*'}", 422, "function"),
                arguments("{'brand':'$','kind':'AGGREGATE','function':'COUNT'}", 422, "event"),
                arguments("{'brand':'$','kind':'AGGREGATE','function':'COUNT','event':'Ordered'}", 422, "event"),
                arguments("{'brand':'$'," + COUNT + ",'property':'total'}", 422, "property"),
                arguments("{'brand':'$','kind':'RFM','event':'Order Completed'}", 422, "property"),
                arguments(
                        "{'brand':'$','kind':'RFM','event':'Order Completed','property':'currency'}", 422, "property"),
                arguments("{'brand':'$'," + COUNT + ",'category':'UNREGISTERED'}", 422, "category"),
                arguments("{'brand':'$'," + LAST + ",'property':'email'}", 422, "category"),
                arguments("{'brand':'$'," + LAST + ",'property':'comment','category':'LOCALE'}", 422, "category"),
                arguments("{'brand':'$'," + COUNT + ",'window':'PT0S'}", 422, "window"),
                arguments("{'brand':'$'," + COUNT + ",'window':'P36500D'}", 422, "window"),
                arguments("{'brand':'$'," + COUNT + ",'window':'P999999999999999999D'}", 422, "window"),
                arguments("{'brand':'$','kind':'BEST_HOUR','zone':'Europe/Atlantis'}", 422, "zone"),
                arguments("{'brand':'$','kind':'ENGAGEMENT','halfLife':'PT1S'}", 422, "halfLife"));
    }

    static Stream<String> filters() {
        return Stream.of(
                "event.properties.total >",
                "event.properties.total",
                "event.properties.totl > 1.0",
                "event.properties.total == 'ten'",
                "traits.country == 'NL'",
                "((((" + "(".repeat(200) + "true" + ")".repeat(200) + "))))",
                "event.properties.total > 1.0 || ".repeat(300) + "true");
    }

    @ParameterizedTest
    @MethodSource("requests")
    void whatIsNoDefinitionIsRefusedByFieldAndLeavesNothing(String body, int status, String field) {
        var before = rows();

        var answer = put(body.replace('\'', '"').replace("$", brand)).statusCode(status);

        if (field != null) {
            answer.body("violations.field", hasItem(field));
        }
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aFilterThatCannotBeIsRefusedWithItsPlace(String filter) {
        var before = rows();
        var settings = Map.<String, Object>of(
                "kind", "AGGREGATE", "function", "COUNT", "event", "Order Completed", "filter", filter);

        trait.put(settings)
                .statusCode(422)
                .body("violations[0].field", equalTo("filter"))
                .body("violations[0].message", notNullValue());

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void howManyPersonalValuesThereAreIsNoneOfThem() {
        var settings = Map.<String, Object>of(
                "kind", "AGGREGATE", "function", "UNIQUE_COUNT", "event", "Order Completed", "property", "email");

        trait.put(settings).statusCode(201);
    }

    @Test
    void aNameIsLettersAndDigits() {
        new TestComputedTrait("no name", brand, trait.operator())
                .put(TestComputedTrait.ofOrders("COUNT", null, null))
                .statusCode(400);
    }

    @Test
    void whoReadsPersonsDefinesNothing() {
        var reading = new TestOperator(Tokens.scopes("profile:read"));

        new TestComputedTrait(trait.name(), brand, reading)
                .put(TestComputedTrait.ofOrders("COUNT", null, null))
                .statusCode(403);
    }

    private ValidatableResponse put(String body) {
        return trait.request()
                .body(body)
                .put("/api/v1/computed-traits/{name}", trait.name())
                .then();
    }

    private List<Long> rows() {
        return TABLES.stream().map(sql::count).toList();
    }
}
