package io.klantbeeld.consent.ledger;

import io.klantbeeld.consent.ServiceTest;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.klantbeeld.consent.ConsentApi.SURPRISES;
import static io.klantbeeld.consent.ConsentApi.problem;
import static io.klantbeeld.consent.ConsentApi.submission;
import static io.klantbeeld.consent.ConsentApi.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
class RefusedSubmissionTest extends ServiceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            unknown-brand         | "brand":"blauwvlucht"                    | "brand":"nobody"
            unknown-purpose       | "purpose":"marketing"                    | "purpose":"x"
            unknown-topic         | travel-surprises                         | x
            unknown-topic         | travel-surprises                         | cardiology
            unknown-notice        | blauwvlucht-marketing/1/nl               | x/1/nl
            notice-missing        | "notice":"blauwvlucht-marketing/1/nl",   | ` `
            notice-does-not-cover | blauwvlucht-marketing/1/nl               | wolkje-marketing/1/nl
            notice-does-not-cover | "EMAIL"                                  | "POST"
            scope-too-wide        | "purpose":"marketing",                   | ` `
            evidence-missing      | (?s),\\s*"evidence":.*                   | }
            evidence-missing      | (?s)SUBJECT(.*),"url":"[^"]*"            | RELAYED_BY_STAFF$1
            """)
    void whatCannotHaveBeenSaidIsRefusedAndNothingIsWritten(String problem, String given, String instead) {
        // given
        var grant = submission(email, "GRANT", SURPRISES).replaceFirst(given, instead);
        // when
        var answer = post(grant);
        // then
        problem(answer, 422, "consent:" + problem);
        assertThat(choices()).isZero();
    }

    @Test
    void aChoiceIsNotMadeInTheFuture() {
        // given
        var grant = submission(email, "GRANT", SURPRISES);
        // then
        problem(post(at(grant, Instant.now().plus(Duration.ofMinutes(6)))), 422, "consent:from-the-future");
        problem(post(at(grant, Instant.parse("1969-12-31T23:59:59Z"))), 400, "request:invalid");
        assertThat(choices()).isZero();
        assertThat(post(at(grant, Instant.now().plus(Duration.ofMinutes(4)))).statusCode())
                .isEqualTo(201);
    }

    @Test
    void choicesForABrandOutsideTheTokenAreRefused() {
        // given
        var token = Tokens.scopes("consent:write").brands("medivisie").bearer();
        for (var scope : new String[] {SURPRISES, "{}"}) {
            // when
            var answer = given().header("Authorization", token)
                    .contentType("application/json")
                    .body(submission(email, "WITHDRAW", scope))
                    .post("/api/v1/consent-events");
            // then
            problem(answer, 403, "access:brand-not-permitted");
        }
    }

    @Test
    void anUnknownProfileIdNamesNobody() {
        problem(post(submission(UUID.randomUUID().toString(), "GRANT", SURPRISES)), 404, "consent:unknown-person");
    }

    private static String at(String submission, Instant when) {
        return submission.replace("\"basis\"", "\"occurredAt\":\"%s\",\"basis\"".formatted(when));
    }

    private static Response post(String body) {
        return with("consent:write").body(body).post("/api/v1/consent-events");
    }
}
