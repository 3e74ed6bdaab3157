package io.klantbeeld.consent.statement;

import io.klantbeeld.consent.ServiceTest;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.klantbeeld.consent.ConsentApi.problem;
import static io.klantbeeld.consent.statement.StatementApi.post;
import static io.klantbeeld.consent.statement.StatementApi.said;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
class RefusedStatementTest extends ServiceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            unknown-brand        | brand         | suppressions     | {"level":"BRAND","brand":"nobody","reason":"REQUEST"}
            unknown-purpose      | purpose       | suppressions     | {"level":"PURPOSE","purpose":"x","reason":"REQUEST"}
            unknown-topic        | topic         | suppressions     | {"level":"TOPIC","topic":"x","reason":"REQUEST"}
            unknown-controller   | controller    | suppressions     | {"level":"CONTROLLER","controller":"x","reason":"LEGAL"}
            unknown-topic        | topic         | preferences      | {"kind":"TOPIC","topic":"x","wanted":true}
            unknown-topic        | similarTopics | relationships    | {"controller":"blauwvlucht-nv","informed":true,"optOutOffered":true,"similarTopics":["x"]}
            unknown-purpose      | purpose       | attribute-grants | {"purpose":"x","effect":"DENY"}
            unknown-brand        | brand         | delegations      | {"brand":"nobody","delegate":"email:a@example.com"}
            contradictory-scope  | channel       | suppressions     | {"level":"CHANNEL","reason":"REQUEST"}
            contradictory-scope  | topic         | suppressions     | {"level":"BRAND","brand":"wolkje","topic":"cardiology","reason":"REQUEST"}
            contradictory-scope  | topic         | suppressions     | {"level":"TOPIC","brand":"wolkje","topic":"cardiology","reason":"REQUEST"}
            contradictory-scope  | until         | suppressions     | {"level":"GLOBAL","reason":"LEGAL","from":"2026-02-01T00:00:00Z","until":"2026-01-01T00:00:00Z"}
            contradictory-scope  | wanted        | preferences      | {"kind":"TOPIC","topic":"cardiology"}
            contradictory-scope  | max           | preferences      | {"kind":"FREQUENCY","per":"P7D"}
            contradictory-scope  | per           | preferences      | {"kind":"FREQUENCY","max":1,"per":"P0D"}
            contradictory-scope  | hours         | preferences      | {"kind":"QUIET_HOURS"}
            contradictory-scope  | hours         | preferences      | {"kind":"QUIET_HOURS","hours":[{"days":["MONDAY"],"from":"22:00:30","to":"07:00"}]}
            contradictory-scope  | channels      | preferences      | {"kind":"CHANNEL_ORDER","channels":["EMAIL","EMAIL"]}
            contradictory-scope  | until         | preferences      | {"kind":"PAUSE"}
            contradictory-scope  | category      | attribute-grants | {"attribute":"x","category":"HEALTH","effect":"DENY"}
            contradictory-scope  | until         | guardianships    | {"guardian":"email:a@example.com","from":"2026-02-01T00:00:00Z","until":"2026-01-01T00:00:00Z"}
            """)
    void whatContradictsItselfOrNamesNothingInForceIsRefusedByItsField(
            String problem, String field, String list, String fact) {
        // when
        var refused = problem(post(email, list, said("SUBJECT", fact)), 422, "consent:" + problem);
        // then
        assertThat(refused.at("/violations/0/field").asText()).isEqualTo("facts[0]." + field);
        assertNothingWritten();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            suppressions     | {"level":"CHANNEL","channel":"PIGEON","reason":"REQUEST"}
            suppressions     | {"level":"GLOBAL","reason":"WHIM"}
            preferences      | {"kind":"QUIET_HOURS","timeZone":"Europe/Atlantis","hours":[{"days":["MONDAY"],"from":"22:00","to":"07:00"}]}
            preferences      | {"kind":"QUIET_HOURS","hours":[{"days":["MONDAY"],"from":"25:00","to":"07:00"}]}
            preferences      | {"kind":"QUIET_HOURS","hours":[{"days":[],"from":"22:00","to":"07:00"}]}
            preferences      | {"kind":"LANGUAGE","language":"Dutch, please"}
            preferences      | {"kind":"FREQUENCY","max":-1,"per":"P7D"}
            guardianships    | {"guardian":"not a reference"}
            attribute-grants | {"effect":"DENY","unknown":1}
            """)
    void whatIsMalformedIsABadRequest(String list, String fact) {
        problem(post(email, list, said("SUBJECT", fact)), 400, "request:invalid");
        assertNothingWritten();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            INFERRED         | authority-may-not-raise | preferences      | {"kind":"TOPIC","topic":"cardiology","wanted":true}
            SIGNAL           | authority-may-not-raise | attribute-grants | {"effect":"ALLOW"}
            INFERRED         | authority-may-not-raise | preferences      | {"kind":"PAUSE","until":"2026-01-01T00:00:00Z"}
            IMPORT           | authority-may-not-raise | preferences      | {"kind":"CHANNEL_OFF","channel":"EMAIL","off":false}
            RELAYED_BY_STAFF | evidence-missing        | guardianships    | {"guardian":"email:a@example.com"}
            IMPORT           | evidence-missing        | relationships    | {"controller":"blauwvlucht-nv","informed":true,"optOutOffered":true,"similarTopics":[]}
            """)
    void nobodyRaisesWhoMayNot(String authority, String problem, String list, String fact) {
        problem(post(email, list, said(authority, fact)), 422, "consent:" + problem);
        assertNothingWritten();
    }

    @Test
    void whatWasNotSaidYetIsRefused() {
        // given
        var future = "{\"authority\":\"SUBJECT\",\"occurredAt\":\"2099-01-01T00:00:00Z\","
                + "\"facts\":[{\"kind\":\"BRAND_MUTE\",\"brand\":\"wolkje\"}]}";
        // then
        problem(post(email, "preferences", future), 422, "consent:from-the-future");
        assertNothingWritten();
    }

    @Test
    void factsForABrandOutsideTheTokenAreRefused() {
        // given
        var token = Tokens.scopes("consent:write").brands("medivisie").bearer();
        for (var fact : new String[] {
            "{\"kind\":\"BRAND_MUTE\",\"brand\":\"wolkje\"}", "{\"kind\":\"CHANNEL_OFF\",\"channel\":\"EMAIL\"}"
        }) {
            // when
            var answer = given().header("Authorization", token)
                    .contentType("application/json")
                    .body(said("SUBJECT", fact))
                    .post("/api/v1/subjects/" + email + "/preferences");
            // then
            problem(answer, 403, "access:brand-not-permitted");
        }
        assertNothingWritten();
    }

    private void assertNothingWritten() {
        assertThat(sql.count("subject_fact WHERE ik = ?", people.ik(email))).isZero();
    }
}
