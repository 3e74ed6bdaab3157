package io.klantbeeld.consent.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.event.Topics;
import io.klantbeeld.test.KafkaProbe;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.klantbeeld.consent.ConsentApi.body;
import static io.klantbeeld.consent.ConsentApi.problem;
import static io.klantbeeld.consent.ConsentApi.with;
import static io.klantbeeld.consent.catalogue.CatalogueApi.activate;
import static io.klantbeeld.consent.catalogue.CatalogueApi.put;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
class RulePackTest {
    private static final String PACK = """
            {"name":"Nowhere","rules":[{"channels":["PHONE"],"purposeClasses":["MARKETING"],"requirement":"OPT_IN",
             "quietHours":[{"days":["SUNDAY"],"from":"21:00","to":"09:00"}],"citation":"Nobody's law art. 1",
             "validFrom":"2026-01-01T00:00:00Z","validTo":"2027-01-01T00:00:00Z"}]}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"eu", "nl", "it", "de", "be"})
    void thePacksOfTheReleaseAreInForceFromTheFirstStart(String key) {
        // when
        var versions = body(with("consent:read").get("/api/v1/rule-packs/" + key + "/versions"), 200);
        // then
        var first = versions.path("items").get(versions.path("items").size() - 1);
        assertThat(first.path("version").asLong()).isEqualTo(1);
        assertThat(first.path("author").asText()).isEqualTo("klantbeeld");
        assertThat(first.path("approver").asText()).isEqualTo("klantbeeld-release");
        assertThat(first.at("/definition/rules"))
                .hasSameSizeAs(ShippedLaw.PACKS.get(key).rules());
        try (var kafka = new KafkaProbe()) {
            var published = kafka.awaitKey(Topics.CONSENT_CATALOGUE, "RULE_PACK:" + key);
            Schemas.assertValid(Topics.CONSENT_CATALOGUE, published.text());
        }
    }

    @Test
    void aPackIsPutIntoForceBySomebodyElseAndPublished() {
        // given
        var draft = body(put("anna", "rule-packs/qm", PACK), 200);
        assertThat(draft.path("state").asText()).isEqualTo("DRAFT");
        // when
        problem(activate("anna", "rule-packs/qm"), 422, "catalogue:four-eyes");
        var active = body(activate("bert", "rule-packs/qm"), 200);
        // then
        assertThat(active.path("state").asText()).isEqualTo("ACTIVE");
        assertThat(active.at("/definition/rules/0/quietHours/0/from").asText()).startsWith("21:00");
        var listed = body(with("consent:read").get("/api/v1/rule-packs?limit=500"), 200);
        assertThat(listed.findValuesAsText("key")).contains("eu", "nl", "qm");
        try (var kafka = new KafkaProbe()) {
            var published = kafka.awaitKey(Topics.CONSENT_CATALOGUE, "RULE_PACK:qm");
            Schemas.assertValid(Topics.CONSENT_CATALOGUE, published.text());
            assertThat(published.text()).contains("Nowhere");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "PHONE"                | "PIGEON"   | rules[0].channels[0]
            "MARKETING"            | "SELLING"  | rules[0].purposeClasses[0]
            ["MARKETING"]          | []         | rules[0].purposeClasses
            "OPT_IN"               | "OPT_OUT"  | rules[0].requirement
            "SUNDAY"               | "FREEDAY"  | rules[0].quietHours[0].days[0]
            "21:00"                | "25:00"    | rules[0].quietHours[0].from
            "Nobody's law art. 1"  | ""         | rules[0].citation
            "Nobody's law art. 1"  | null       | rules[0].citation
            "2026-01-01T00:00:00Z" | "soon"     | rules[0].validFrom
            """)
    void aBadPackIsRefusedWithTheFieldThatIsWrong(String good, String bad, String field) {
        // when
        var answer = put("anna", "rule-packs/qn", PACK.replace(good, bad));
        // then
        assertThat(fieldOf(problem(answer, 400, "request:invalid"))).isEqualTo(field);
        problem(with("consent:read").get("/api/v1/rule-packs/qn"), 404, "catalogue:unknown-entry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NL", "nld", "n1", "europe"})
    void aKeyIsACountryInLowerCase(String key) {
        // when
        var problem = problem(put("anna", "rule-packs/" + key, PACK), 400, "request:invalid");
        // then
        assertThat(fieldOf(problem)).isEqualTo("key");
        assertThat(problem.at("/violations/0/message").asText()).contains("lower case");
    }

    @Test
    void aRowThatEndsBeforeItBeginsDoesNotComeIntoForce() {
        // given
        body(put("anna", "rule-packs/qo", PACK.replace("2027-01-01", "2025-01-01")), 200);
        // when
        var problem = problem(activate("bert", "rule-packs/qo"), 422, "catalogue:not-ready");
        // then
        assertThat(fieldOf(problem)).isEqualTo("rules[0].validTo");
    }

    private static String fieldOf(JsonNode problem) {
        return problem.at("/violations/0/field").asText();
    }
}
