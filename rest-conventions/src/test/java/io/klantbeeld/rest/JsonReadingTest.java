package io.klantbeeld.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@RealServers
class JsonReadingTest {
    @Inject
    ObjectMapper json;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"count\":\"1\" | count | must be a whole number in range",
                "\"count\":1.5 | count | must be a whole number in range",
                "\"count\":99999999999 | count | must be a whole number in range",
                "\"total\":true | total | must be a whole number in range",
                "\"enabled\":1 | enabled | must be true or false",
                "\"name\":1 | name | must be a text",
                "\"kind\":\"HUGE\" | kind | must be one of SMALL, LARGE",
                "\"kind\":0 | kind | must be one of SMALL, LARGE",
                "\"kind\":\"\" | kind | must be one of SMALL, LARGE",
                "\"occurredAt\":1740000000 | occurredAt | must be a time such as 2026-03-01T09:00:00Z",
                "\"occurredAt\":\"2026-03-01T09:00:00\" | occurredAt | must be a time such as 2026-03-01T09:00:00Z",
                "\"occurredAt\":\"+99999-01-01T00:00:00Z\" | occurredAt | must be a time such as 2026-03-01T09:00:00Z",
                "\"occurredAt\":\"\" | occurredAt | must be a time such as 2026-03-01T09:00:00Z",
                "\"day\":\"2026-02-30\" | day | must be a date such as 2026-03-01",
                "\"ttl\":\"a day\" | ttl | must be a duration such as PT24H",
                "\"ttl\":3600 | ttl | must be a duration such as PT24H",
                "\"batch\":\"1\" | batch | must be a UUID",
                "\"price\":{\"amount\":\"much\"} | price.amount | must be a number in range",
                "\"choices\":[{\"scope\":{\"brand\":7}}] | choices[0].scope.brand | must be a text",
                "\"choices\":{} | choices | must be a list",
                "\"zone\":\"Mars/Olympus\" | zone | must be a text of the right form",
                "\"validity\":\"two years\" | validity | must be a period such as P24M",
                "\"price\":\"12.50\" | price | must be an object of the right shape",
                "\"properties\":[] | properties | must be an object of the right shape",
                "\"properties\":{\"a\":[1,{\"b\":1e309}]} | properties.a[1].b | must be a number in the range of IEEE 754",
                "\"properties\":{\"a\":1,\"a\":2} | properties.a | must not be given twice",
            })
    void aFieldThatIsNotAsItMustBeIsRefused(String field, String path, String message) {
        post("{\"name\":\"x\",\"count\":1,%s}"
                        .formatted(field)
                        .replace("\"count\":1,\"count\"", "\"count\"")
                        .replace("\"name\":\"x\",\"count\":1,\"name\"", "\"count\":1,\"name\""))
                .statusCode(400)
                .body("violations[0].field", equalTo(path))
                .body("violations[0].message", equalTo(message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"price\":{\"amount\":\"12.50\",\"currency\":\"EUR\"}",
                "\"price\":{\"amount\":12.5}",
                "\"price\":{\"amount\":12}",
                "\"occurredAt\":\"2026-03-01T10:00:00+01:00\"",
                "\"ttl\":\"PT24H\"",
                "\"total\":null",
                "\"properties\":{\"text\":\"caf\\u00e9 \\ud83d\\ude00 \\\\u0000\",\"number\":1e308,\"deep\":[[[[1]]]]}"
            })
    void aFieldAsItMustBeIsRead(String field) {
        post("{\"name\":\"x\",\"count\":1,%s}".formatted(field)).statusCode(201);
    }

    @Test
    void timesAndNumbersAreWrittenInOneWay() throws JsonProcessingException {
        var written = json.writeValueAsString(
                new Written(Instant.parse("2026-03-01T09:00:00Z"), Duration.ofHours(24), new BigDecimal("1E+3"), null));

        assertThat(written)
                .isEqualTo("{\"at\":\"2026-03-01T09:00:00Z\",\"ttl\":\"PT24H\",\"amount\":1000,\"nothing\":null}");
    }

    @Test
    void answersOfOtherServicesMayHaveUnknownFields() throws JsonProcessingException {
        var read = json.readValue("{\"at\":\"2026-03-01T09:00:00Z\",\"added\":1}", Written.class);

        assertThat(read.at()).isEqualTo(Instant.parse("2026-03-01T09:00:00Z"));
    }

    @Test
    void openBodiesKeepTheirNumbersExactly() {
        given().contentType(ContentType.JSON)
                .body(Map.of("number", new BigDecimal("0.10")))
                .post("/api/v1/odd/open")
                .then()
                .statusCode(200)
                .body(equalTo("{\"number\":0.10}"));
    }

    private static ValidatableResponse post(String body) {
        return given().auth()
                .oauth2(Tokens.scopes("thing:write").token())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/things")
                .then();
    }

    record Written(Instant at, Duration ttl, BigDecimal amount, String nothing) {}
}
