package io.klantbeeld.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A team reaches people before they have arrived here: whom profile-service knows is reserved, within policy. */
@QuarkusTest
@RealServers
@Counterparts
class NewcomerTest {
    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final UUID profile = UUID.randomUUID();
    private final String reference = "crm:" + profile;

    @BeforeEach
    void theBrandCallsEverybodyOnceADay() {
        Api.loadSample();
        given().header("Authorization", Tokens.scopes("campaign:write").bearer())
                .contentType(ContentType.JSON)
                .body("""
                        {"brand":"blauwvlucht","appliesTo":{"categories":["NEWCOMER"]},
                         "caps":[{"max":1,"window":{"kind":"ROLLING","length":"PT24H"}}]}
                        """)
                .put("/api/v1/contact-policies/newcomers-once-a-day")
                .then()
                .statusCode(200);
    }

    @AfterEach
    void profileServiceIsBack() {
        ProfileCounterpart.away(false);
    }

    @Test
    void whoHasNotArrivedYetIsReservedUnderTheProfile() {
        ProfileCounterpart.knows(reference, profile, "ACTIVE");

        var reserved = Api.json(reserve(agent(), reference), 201);

        assertThat(reserved.path("outcome").asText()).isEqualTo("PERMIT");
        assertThat(sql.count("contact WHERE person = ? AND state = 'RESERVED'", profile))
                .isOne();
        assertThat(ConsentCounterpart.running().questionsAbout(profile.toString()))
                .hasSize(1);
    }

    @Test
    void ofSixteenWhoCallANewcomerAtOnceOneDoes() throws Exception {
        ProfileCounterpart.knows(reference, profile, "ACTIVE");

        List<JsonNode> answers;
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = callers
                    .invokeAll(IntStream.range(0, 16)
                            .<Callable<JsonNode>>mapToObj(i -> () -> body(reserve(agent(), reference)))
                            .toList())
                    .stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }

        assertThat(answers)
                .filteredOn(answer -> answer.path("outcome").asText().equals("PERMIT"))
                .hasSize(1);
        assertThat(sql.count("contact WHERE person = ?", profile)).isOne();
    }

    @Test
    void whoIsKnownNowhereOrNotToTheCallerIsUnknown() {
        // So many that it would be taken for an outage, were it one.
        IntStream.range(0, 10).forEach(i -> Api.json(reserve(agent(), "crm:" + UUID.randomUUID()), 404));
        var nobody = Api.json(reserve(agent(), "crm:" + UUID.randomUUID()), 404);
        ProfileCounterpart.knows(reference, profile, "ACTIVE");
        var unread = reserve(Tokens.scopes("contact:write").bearer(), reference);

        assertThat(nobody.path("type").asText()).isEqualTo("urn:problem:campaign:unknown-person");
        assertThat(unread.statusCode()).isEqualTo(404);
        assertThat(sql.count("contact WHERE person = ?", profile)).isZero();
    }

    @Test
    void whoseProcessingIsRestrictedIsNotCalled() {
        ProfileCounterpart.knows(reference, profile, "RESTRICTED");

        var refused = Api.json(reserve(agent(), reference), 200);

        assertThat(refused.at("/gates/0/code").asText()).isEqualTo("PERSON_RESTRICTED");
    }

    @Test
    void whileProfileServiceIsAwayNobodySaysThatAPersonIsUnknown() {
        ProfileCounterpart.away(true);

        var answer = Api.json(reserve(agent(), reference), 503);

        assertThat(answer.path("type").asText()).isEqualTo("urn:problem:campaign:profile-unavailable");
    }

    private static JsonNode body(Response response) {
        return Api.json(response, response.statusCode());
    }

    private static Response reserve(String bearer, String person) {
        return given().header("Authorization", bearer)
                .contentType(ContentType.JSON)
                .body("""
                        {"person":"%s","brand":"blauwvlucht","channel":"PHONE","purpose":"marketing",
                         "category":"NEWCOMER"}
                        """.formatted(person))
                .post("/api/v1/contacts");
    }

    private static String agent() {
        return Tokens.scopes("contact:write", "profile:read").bearer();
    }
}
