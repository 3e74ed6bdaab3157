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
import org.junit.jupiter.params.provider.CsvSource;

import static io.klantbeeld.test.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Outcomes that cannot be are refused with the reason and change nothing; those of somebody who was merged count. */
@QuarkusTest
@RealServers
@Counterparts
class OutcomeRefusalTest {
    private static final String COMPLETED = "{\"fence\":%d,\"status\":\"COMPLETED\",\"disposition\":\"ANSWERED\"}";

    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final Traveller anna = Traveller.known(true);

    @BeforeEach
    void theCampaignRunsAndAnnaIsKnown() {
        Api.loadSample();
        await().until(() -> sql.count("profile_projection WHERE profile_id = ?", anna.id()) == 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'fence':1,'status':'COMPLETED','occurredAt':'2020-01-01T00:00:00Z'} | 422 | occurredAt",
                "{'fence':1,'status':'COMPLETED','occurredAt':'2090-01-01T00:00:00Z'} | 422 | occurredAt",
                "{'fence':1,'status':'DELIVERED'} | 400 | status",
                "{'fence':1,'status':'COMPLETED','disposition':'she said yes'} | 400 | disposition",
                "{'fence':1} | 400 | status"
            })
    void whatCannotHaveHappenedIsRefusedByItsField(String outcome, int status, String field) {
        var call = reserved();
        var told = outcome.replace('\'', '"')
                .replace(":1,", ":" + call.path("fence").asLong() + ",");

        var refused = Api.json(report(call.path("contactId").asText(), told, agent()), status);

        assertThat(refused.at("/violations/0/field").asText()).isEqualTo(field);
        assertThat(stateOf(call)).isEqualTo("RESERVED");
    }

    @Test
    void nobodyReportsWhatNobodyReservedOrAnotherBrandDid() {
        var call = reserved();
        var outcome = COMPLETED.formatted(call.path("fence").asLong());
        var elsewhere = Tokens.scopes("contact:write").brands("medivisie").bearer();

        assertThat(report(UUID.randomUUID().toString(), outcome, agent()).statusCode())
                .isEqualTo(404);
        assertThat(report(call.path("contactId").asText(), outcome, elsewhere).statusCode())
                .isEqualTo(404);
        assertThat(stateOf(call)).isEqualTo("RESERVED");
    }

    @Test
    void nobodyForgesTheOutcomeOfAContactThatAJourneyPlanned() {
        anna.checksIn("AMS", 1);
        await().until(() -> sql.count("contact WHERE person = ? AND state = 'ACCEPTED'", anna.id()) == 1);
        var id = sql.value("select id from contact where person = ?", anna.id());
        var fence = sql.value("select fence from contact where id = ?", id);

        var refused = Api.json(report(id.toString(), COMPLETED.formatted(fence), agent()), 409);

        assertThat(refused.path("type").asText()).isEqualTo("urn:problem:campaign:wrong-fence");
        assertThat(sql.value("select state from contact where id = ?", id)).isEqualTo("ACCEPTED");
    }

    @Test
    void theOutcomeOfSomebodyWhoWasMergedIsRecordedAndCountsForTheSurvivor() {
        // given
        var bob = Traveller.known(true);
        await().until(() -> sql.count("profile_projection WHERE profile_id = ?", bob.id()) == 1);
        var call = reserved();
        anna.isAbsorbedBy(bob, 2);
        await().until(() ->
                sql.count("profile_projection WHERE profile_id = ? AND root = ?", anna.id(), bob.id()) == 1);

        // when
        var told = Api.json(
                report(
                        call.path("contactId").asText(),
                        COMPLETED.formatted(call.path("fence").asLong()),
                        agent()),
                200);

        // then
        assertThat(told.path("status").asText()).isEqualTo("COMPLETED");
        bob.checksIn("AMS", 1);
        await().untilAsserted(() -> assertThat(
                        Api.whyAbout(bob).at("/last/stoppedBy/code").asText())
                .isEqualTo("BLOCKED_RECENT_CALL"));
    }

    @Test
    void whoeverWaitedForTheCallGoesOnAfterAMerge() {
        // given
        var bob = Traveller.known(true);
        await().until(() -> sql.count("profile_projection WHERE profile_id = ?", bob.id()) == 1);
        var call = reserved();
        anna.isAbsorbedBy(bob, 2);
        await().until(() ->
                sql.count("profile_projection WHERE profile_id = ? AND root = ?", anna.id(), bob.id()) == 1);
        var waiting = waiting(bob.id());

        // when
        Api.json(
                report(
                        call.path("contactId").asText(),
                        "{\"fence\":%d,\"status\":\"NOT_REACHED\"}"
                                .formatted(call.path("fence").asLong()),
                        agent()),
                200);

        // then
        assertThat(sql.value("select next_attempt_at <= now() from contact where id = ?", waiting))
                .isEqualTo(true);
    }

    // Of a campaign that is paused, so that nobody takes it up.
    private UUID waiting(UUID person) {
        var id = UUID.randomUUID();
        var paused = "paused-" + id;
        sql.execute("""
                insert into campaign (key, brand, state, killed, version, changed_at)
                values (?, 'of-nobody', 'PAUSED', false, 1, now())
                """, paused);
        sql.execute("""
                insert into contact (id, contact_key, person, members, brand, campaign, channel, category, counts,
                                     plan, state, published_rank, gate, code, not_before, next_attempt_at,
                                     expires_at, planned_at, changed_at)
                values (?, ?, ?, array[?], 'blauwvlucht', ?, 'PHONE', 'SURPRISE', true,
                        '{}', 'PLANNED', 10, 'COLLISION', 'BLOCKED_RECENT_CALL', now(), now() + interval '1 day',
                        now() + interval '2 days', now(), now())
                """, id, UUID.randomUUID(), person, person, paused);
        return id;
    }

    private JsonNode reserved() {
        return Api.json(
                given().header("Authorization", agent())
                        .contentType(ContentType.JSON)
                        .body("""
                                {"person":"%s","brand":"blauwvlucht","channel":"PHONE","purpose":"marketing"}
                                """.formatted(anna.id()))
                        .post("/api/v1/contacts"),
                201);
    }

    private static Response report(String contact, String outcome, String bearer) {
        return given().header("Authorization", bearer)
                .contentType(ContentType.JSON)
                .body(outcome)
                .post("/api/v1/contacts/{id}/outcomes", contact);
    }

    private Object stateOf(JsonNode call) {
        return sql.value(
                "select state from contact where id = ?",
                UUID.fromString(call.path("contactId").asText()));
    }

    private static String agent() {
        return Tokens.scopes("contact:write", "campaign:read").bearer();
    }
}
