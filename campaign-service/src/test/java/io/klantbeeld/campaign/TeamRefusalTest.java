package io.klantbeeld.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.klantbeeld.test.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What goes wrong beside a reservation is told as what it is, and what was answered is answered again. */
@QuarkusTest
@RealServers
@Counterparts
class TeamRefusalTest {
    private static final String CALL = "\"brand\":\"blauwvlucht\",\"channel\":\"PHONE\",\"purpose\":\"marketing\"";

    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final String tier = AnOffer.tier();
    private Traveller anna;

    @BeforeEach
    void annaIsKnown() {
        Api.loadSample();
        anna = arrives();
    }

    @Test
    void whatWasReservedIsAnsweredAgainLongAfterTheAdviceIsOld() {
        // given
        AnOffer.on("PHONE", tier, "4.00").running();
        var advice = Api.json(
                        Api.asAuthor()
                                .contentType(ContentType.JSON)
                                .body("{\"person\":\"%s\",\"channel\":\"PHONE\"}".formatted(anna.id()))
                                .post("/api/v1/next-best-actions"),
                        200)
                .at("/items/0/decisionId")
                .asText();
        var key = UUID.randomUUID().toString();
        var first = Api.json(reserve("\"decisionId\":\"%s\"".formatted(advice), key), 201);
        sql.execute("update decision set at = at - interval '16 minutes' where id = ?", UUID.fromString(advice));

        // when
        var again = Api.json(reserve("\"decisionId\":\"%s\"".formatted(advice), key), 201);

        // then
        assertThat(again).isEqualTo(first);
        assertThat(reserve("\"decisionId\":\"%s\",\"ttl\":\"PT5M\"".formatted(advice), key)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void whoIsMergedWhileConsentServiceIsAskedIsReservedAsTheSurvivor() {
        var bea = arrives();
        ConsentCounterpart.running()
                .meanwhile(
                        anna.id().toString(),
                        () -> sql.execute(
                                "update profile_projection set root = ? where profile_id = ?", bea.id(), anna.id()));

        var reserved = Api.json(reserve(CALL, UUID.randomUUID().toString()), 201);

        var contact = UUID.fromString(reserved.path("contactId").asText());
        assertThat(sql.value("select person from contact where id = ?", contact))
                .isEqualTo(bea.id());
    }

    @Test
    void aChannelThatThereIsNotIsNamed() {
        var unknown = "\"brand\":\"blauwvlucht\",\"channel\":\"PIGEON\",\"purpose\":\"marketing\"";

        assertThat(field(reserve(unknown, UUID.randomUUID().toString()))).isEqualTo("channel");
        assertThat(field(Api.asAuthor()
                        .contentType(ContentType.JSON)
                        .body("{\"person\":\"%s\",\"channel\":\"PIGEON\"}".formatted(anna.id()))
                        .post("/api/v1/next-best-actions")))
                .isEqualTo("channel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"contactPoint\":\"%s\""})
    void anAddressThatIsDeadIsWrittenToByNobody(String named) {
        var mail = "\"brand\":\"blauwvlucht\",\"channel\":\"EMAIL\",\"purpose\":\"marketing\""
                + named.formatted("email:" + anna.email());
        var open = Api.json(reserve(mail, UUID.randomUUID().toString()), 201);
        sql.execute("""
                insert into contact_point_block (contact_point_ik, brand, channel, code, since, until)
                select point ->> 'ik', null, 'EMAIL', 'HARD_BOUNCE', now(), now() + interval '1 day'
                  from profile_projection, jsonb_array_elements(snapshot -> 'contactPoints') as point
                 where profile_id = ? and point ->> 'channel' = 'EMAIL'
                """, anna.id());

        var refused = Api.json(reserve(mail, UUID.randomUUID().toString()), 200);

        assertThat(open.path("outcome").asText()).isEqualTo("PERMIT");
        assertThat(refused.path("outcome").asText()).isEqualTo("DENY");
        assertThat(refused.at("/gates/0/gate").asText()).isEqualTo("REACH");
        assertThat(refused.at("/gates/0/code").asText()).isEqualTo("ADDRESS_INVALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"campaigns", "calendar", "calendar.ics", "contact-policies/conflicts"})
    void aListOfABrandOfOthersIsForbiddenAndNotEmpty(String list) {
        assertThat(Api.ofBrands("medivisie")
                        .get("/api/v1/" + list + "?brand=blauwvlucht")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Api.ofBrands("blauwvlucht")
                        .get("/api/v1/" + list + "?brand=blauwvlucht")
                        .statusCode())
                .isEqualTo(200);
    }

    private Traveller arrives() {
        var traveller = Traveller.known(true).isOn("PHONE", "+3197010000001", 2).isOfTier(tier, 3);
        await().until(() -> sql.count("trait_projection WHERE profile_id = ? AND version = 3", traveller.id()) == 1
                && sql.count("permission_projection WHERE profile_id = ? AND version = 2", traveller.id()) == 1);
        return traveller;
    }

    private Response reserve(String rest, String key) {
        return given().header("Authorization", Tokens.scopes("contact:write").bearer())
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body("{\"person\":\"%s\",%s}".formatted(anna.id(), rest))
                .post("/api/v1/contacts");
    }

    private static String field(Response response) {
        JsonNode problem = Api.json(response, 400);
        return problem.at("/violations/0/field").asText();
    }
}
