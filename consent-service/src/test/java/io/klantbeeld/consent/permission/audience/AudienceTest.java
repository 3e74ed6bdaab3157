package io.klantbeeld.consent.permission.audience;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.consent.People;
import io.klantbeeld.consent.ServiceTest;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Schemas;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.consent.ConsentApi.SURPRISES;
import static io.klantbeeld.consent.ConsentApi.problem;
import static io.klantbeeld.consent.ConsentApi.record;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
class AudienceTest extends ServiceTest {
    private static final RestAssuredConfig LINES = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs("application/x-ndjson", ContentType.TEXT));

    private static final String QUESTION =
            "{\"brand\":\"blauwvlucht\",\"purpose\":\"marketing\",\"channel\":\"EMAIL\",\"topics\":[\"travel-surprises\"]%s}\n";

    @Test
    void whoIsPermittedIsToldAndEverybodyIsCounted() {
        // given
        record(email, "GRANT", SURPRISES);
        var refused = People.freshEmail();
        record(refused, "REFUSE", SURPRISES);
        var silent = IntStream.range(0, 2_500).mapToObj(i -> "crm:a" + i).collect(Collectors.joining("\n"));
        // when
        var lines = filter(QUESTION.formatted("") + "\"" + refused + "\"\n" + silent + "\n\n" + email + "\nnobody\n");
        // then
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst().path("line").asLong()).isEqualTo(2_505);
        assertThat(lines.get(1).toString())
                .isEqualTo("{\"person\":\"%s\",\"outcome\":\"PERMIT\",\"code\":\"GRANTED_CONSENT\"}".formatted(email));
        var totals = lines.getLast();
        assertThat(totals.path("persons").asLong()).isEqualTo(2_502);
        assertThat(totals.path("permitted").asLong()).isEqualTo(1);
        assertThat(totals.path("invalid").asLong()).isEqualTo(1);
        assertThat(totals.path("counts").toString())
                .contains("{\"outcome\":\"DENY\",\"code\":\"NO_CONSENT\",\"persons\":2500}")
                .contains("{\"outcome\":\"DENY\",\"code\":\"CONSENT_REFUSED\",\"persons\":1}");
    }

    @Test
    void thoseWhoAreNotPermittedAreToldOnRequest() {
        // when
        var lines = filter(QUESTION.formatted(",\"lines\":\"ALL\"") + email);
        // then
        assertThat(lines.getFirst().path("code").asText()).isEqualTo("NO_CONSENT");
    }

    @Test
    void aQuestionThatIsNoneIsRefused() {
        problem(post(""), 400, "request:invalid");
        problem(post("{\"brand\":\"blauwvlucht\",\"purpose\":\"marketing\"}\n" + email), 400, "request:invalid");
        problem(post(QUESTION.formatted(",\"x\":1") + email), 400, "request:invalid");
        problem(post("[]\n"), 400, "request:invalid");
    }

    @Test
    void aBrandOutsideTheTokenIsRefused() {
        var answer = given().header(
                        "Authorization",
                        Tokens.scopes("consent:decide").brands("medivisie").bearer())
                .config(LINES)
                .contentType("application/x-ndjson")
                .body(QUESTION.formatted(""))
                .post("/api/v1/permissions/audiences");
        problem(answer, 403, "access:brand-not-permitted");
    }

    private static List<JsonNode> filter(String body) {
        var answer = post(body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.asString().lines().map(Schemas::json).toList();
    }

    private static Response post(String body) {
        return given().header("Authorization", Tokens.scopes("consent:decide").bearer())
                .config(LINES)
                .contentType("application/x-ndjson")
                .body(body)
                .post("/api/v1/permissions/audiences");
    }
}
