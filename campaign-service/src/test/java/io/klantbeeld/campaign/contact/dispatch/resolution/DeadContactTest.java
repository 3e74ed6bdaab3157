package io.klantbeeld.campaign.contact.dispatch.resolution;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.campaign.Api;
import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.Traveller;
import io.klantbeeld.campaign.contact.AReservation;
import io.klantbeeld.campaign.contact.Reservation.Reserved;
import io.klantbeeld.campaign.contact.Reserving;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
@Counterparts
class DeadContactTest {
    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final String campaign = "dead-" + UUID.randomUUID();

    @Inject
    Reserving reserving;

    @BeforeEach
    void theDispatcherStaysOut() {
        AReservation.pauseTheCampaign(sql);
        sql.execute("""
                insert into campaign (key, brand, state, killed, version, changed_at)
                values (?, 'blauwvlucht', 'PAUSED', false, 1, now())
                """, campaign);
    }

    @Test
    void whatFailedByAFaultIsListedNewestFirstWithItsCause() {
        var exhausted = dead("REJECTED_PERMANENT", "RETRIES_EXHAUSTED", "{\"reason\": \"MAILBOX_BUSY\"}");
        dead("CANCELLED", "NO_CONSENT", "{}");
        var unprepared = dead("CANCELLED", "PREPARATION_FAILED", "{\"cause\": \"UNREADABLE\"}");

        var listed = list("");

        assertThat(listed)
                .extracting(letter -> letter.path("contactId").asText())
                .containsExactly(unprepared.toString(), exhausted.toString());
        assertThat(listed)
                .extracting(letter -> letter.path("cause").asText() + " "
                        + letter.path("reason").asText())
                .containsExactly("PREPARATION_FAILED UNREADABLE", "RETRIES_EXHAUSTED MAILBOX_BUSY");
        assertThat(list("&cause=RETRIES_EXHAUSTED")).hasSize(1);
        assertThat(list("&channel=SMS")).isEmpty();
        var page = Api.get("/api/v1/contacts/dead-letters?limit=1&campaign=" + campaign);
        assertThat(list("&cursor=" + page.path("nextCursor").asText())).hasSize(1);
        assertThat(Api.items(Api.json(
                        Api.ofBrands("medivisie").get("/api/v1/contacts/dead-letters?campaign=" + campaign), 200)))
                .isEmpty();
    }

    @Test
    void manyAreTriedAgainAtOnceAndAtMostAsManyAsAsked() {
        var dead = Stream.generate(() -> dead("CANCELLED", "RENDER_FAILED", "{}"))
                .limit(5)
                .toList();
        var unknown = dead("UNKNOWN", "PREPARATION_FAILED", "{}");
        var expired = dead("CANCELLED", "RENDER_FAILED", "{}");
        sql.execute("update contact set expires_at = now() where id = ?", expired);

        assertThat(redriven(redrive(3, "first"))).isEqualTo(3);
        assertThat(redriven(redrive(3, "first"))).as("the same request again").isEqualTo(3);
        assertThat(redriven(redrive(3, "second"))).isEqualTo(2);

        assertThat(dead).allSatisfy(id -> assertThat(state(id)).isEqualTo("PLANNED"));
        assertThat(state(unknown)).isEqualTo("UNKNOWN");
        assertThat(state(expired)).isEqualTo("CANCELLED");
        assertThat(sql.count("contact_resolution WHERE outcome = 'REDRIVEN' AND note = 'mended' AND contact_id IN"
                        + " (SELECT id FROM contact WHERE campaign = '" + campaign + "')"))
                .isEqualTo(5);
    }

    @Test
    void aContactThatCannotBeReadIsShownAsSuch() {
        var anna = Traveller.known(true);
        await().until(() -> sql.count("profile_projection WHERE profile_id = ?", anna.id()) == 1);
        var id = reserving.reserve(AReservation.of(anna.id())) instanceof Reserved(UUID contact) ? contact : null;
        sql.execute(
                "update contact set plan = '[]', state = 'CANCELLED', code = 'PREPARATION_FAILED' where id = ?", id);

        var listed = Api.items(Api.get("/api/v1/contacts?person=" + anna.id()));

        assertThat(listed).singleElement().satisfies(contact -> {
            assertThat(contact.path("contactId").asText()).isEqualTo(id.toString());
            assertThat(contact.path("code").asText()).isEqualTo("UNREADABLE");
            assertThat(contact.path("brand").asText()).isEqualTo("blauwvlucht");
        });
        assertThat(Api.get("/api/v1/contacts/{id}", id).path("code").asText()).isEqualTo("UNREADABLE");
        assertThat(given().header("Authorization", operator())
                        .contentType("application/json")
                        .body("{}")
                        .post("/api/v1/contacts/{id}/redrives", id)
                        .statusCode())
                .isEqualTo(409);
    }

    private UUID dead(String state, String code, String evidence) {
        var id = reserving.reserve(AReservation.of(UUID.randomUUID())) instanceof Reserved(UUID contact)
                ? contact
                : null;
        sql.execute(
                "update contact set state = ?, code = ?, evidence = ?::jsonb, campaign = ?, published_rank = 40 where id = ?",
                state,
                code,
                evidence,
                campaign,
                id);
        return id;
    }

    private List<JsonNode> list(String filter) {
        return Api.items(Api.get("/api/v1/contacts/dead-letters?campaign=" + campaign + filter));
    }

    private Response redrive(int limit, String key) {
        return given().header("Authorization", operator())
                .header("Idempotency-Key", campaign + key)
                .contentType("application/json")
                .body("{\"campaign\":\"%s\",\"limit\":%d,\"note\":\"mended\"}".formatted(campaign, limit))
                .post("/api/v1/contacts/dead-letters/redrives");
    }

    private static int redriven(Response response) {
        return Api.json(response, 200).path("redriven").asInt();
    }

    private Object state(UUID id) {
        return sql.value("select state from contact where id = ?", id);
    }

    private static String operator() {
        return Tokens.scopes("platform:manage").subject("operator").bearer();
    }
}
