package io.klantbeeld.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What is to come is told by the moment from which it can go, wherever a deferral has put it. */
@QuarkusTest
@RealServers
@Counterparts
class UpcomingTest {
    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final Traveller anna = Traveller.known(true);

    @BeforeEach
    void annaIsKnown() {
        Api.loadSample();
        await().until(() -> sql.count("profile_projection WHERE profile_id = ?", anna.id()) == 1);
    }

    @Test
    void whatWasDeferredComesWhenItCanGoAndNotWhenItWasPlanned() {
        // given
        var deferred = reserved("case-1");
        var next = reserved("case-2");

        // when
        sql.execute(
                "update contact set next_attempt_at = next_attempt_at + interval '5 minutes' where id = ?", deferred);

        // then
        var first = upcoming("limit=1");
        var second = upcoming("limit=1&cursor=" + first.path("nextCursor").asText());
        assertThat(first.at("/items/0/contactId").asText()).isEqualTo(next.toString());
        assertThat(second.at("/items/0/contactId").asText()).isEqualTo(deferred.toString());
        assertThat(second.path("nextCursor").isNull()).isTrue();
        assertThat(Instant.parse(second.at("/items/0/notBefore").asText()))
                .isAfter(Instant.now().plus(Duration.ofMinutes(4)));
    }

    private JsonNode upcoming(String query) {
        return Api.get("/api/v1/persons/" + anna.id() + "/upcoming?" + query);
    }

    private UUID reserved(String occurrence) {
        var reserved = given().header(
                        "Authorization", Tokens.scopes("contact:write").bearer())
                .contentType(ContentType.JSON)
                .body("""
                        {"person":"%s","brand":"blauwvlucht","channel":"PHONE","purpose":"marketing","occurrence":"%s"}
                        """.formatted(anna.id(), occurrence))
                .post("/api/v1/contacts");
        return UUID.fromString(Api.json(reserved, 201).path("contactId").asText());
    }
}
