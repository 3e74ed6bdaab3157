package io.klantbeeld.campaign.contact.dispatch.resolution;

import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.contact.AReservation;
import io.klantbeeld.campaign.contact.Reservation.Reserved;
import io.klantbeeld.campaign.contact.Reserving;
import io.klantbeeld.campaign.contact.fallback.Fallbacks;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
@Counterparts
class ResolutionTest {
    private final SqlProbe sql = SqlProbe.ofTheModule();

    @Inject
    Reserving reserving;

    @BeforeEach
    void theDispatcherStaysOut() {
        AReservation.pauseTheCampaign(sql);
    }

    @ParameterizedTest
    @CsvSource({"ACCEPTED, ACCEPTED", "NOT_SENT, PLANNED"})
    void anUnknownOutcomeIsResolvedOnSomebodysWord(String outcome, String state) {
        var id = contact("UNKNOWN", "NO_ANSWER", 30);

        var response = resolve(id, outcome, "blauwvlucht");

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        assertThat(state(id)).isEqualTo(state);
        assertThat(sql.count(
                        "contact_resolution WHERE contact_id = ? AND outcome = ? AND note = 'asked'"
                                + " AND resolved_by IS NOT NULL",
                        id,
                        outcome))
                .isEqualTo(1);
        assertThat(sql.count("contact WHERE id = ? AND published_rank >= 30", id))
                .as("the published status never falls")
                .isEqualTo(1);
    }

    @Test
    void whatWasNotSentAndMakesNoSenseAnyMoreExpires() {
        var id = contact("UNKNOWN", "NO_ANSWER", 30);
        sql.execute("update contact set expires_at = now() where id = ?", id);

        assertThat(resolve(id, "NOT_SENT", "blauwvlucht").statusCode()).isEqualTo(201);

        assertThat(state(id)).isEqualTo("EXPIRED");
    }

    @Test
    void whatIsKnownIsNotResolved() {
        var id = contact("ACCEPTED", null, 40);

        var response = resolve(id, "NOT_SENT", "blauwvlucht");

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.jsonPath().getString("type")).isEqualTo("urn:problem:campaign:not-unknown");
        assertThat(sql.count("contact_resolution WHERE contact_id = ?", id)).isZero();
    }

    @Test
    void aContactOfAnotherBrandIsUnknown() {
        var id = contact("UNKNOWN", "NO_ANSWER", 30);

        assertThat(resolve(id, "ACCEPTED", "medivisie").statusCode()).isEqualTo(404);

        assertThat(state(id)).isEqualTo("UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource({
        "CANCELLED, PREPARATION_FAILED, 201, PLANNED",
        "CANCELLED, RENDER_FAILED, 201, PLANNED",
        "REJECTED_PERMANENT, RETRIES_EXHAUSTED, 201, PLANNED",
        "CANCELLED, NO_CONSENT, 409, CANCELLED",
        "REJECTED_PERMANENT, NO_SUCH_MAILBOX, 409, REJECTED_PERMANENT",
        "UNKNOWN, NO_ANSWER, 409, UNKNOWN"
    })
    void onlyWhatFailedByAFaultIsTriedAgain(String from, String code, int status, String to) {
        var id = contact(from, code, 40);

        var response = as("blauwvlucht")
                .contentType("application/json")
                .body("{\"note\": \"mended\"}")
                .post("/api/v1/contacts/{id}/redrives", id);

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(state(id)).isEqualTo(to);
    }

    @Test
    void whatHasAnotherInItsPlaceIsNotTriedAgain() {
        var id = contact("REJECTED_PERMANENT", "RETRIES_EXHAUSTED", 40);
        sql.execute("update contact set contact_key = ? where id = ?", Fallbacks.key(id), contact("PLANNED", null, 10));

        var response = as("blauwvlucht")
                .contentType("application/json")
                .body("{\"note\": \"mended\"}")
                .post("/api/v1/contacts/{id}/redrives", id);

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(state(id)).isEqualTo("REJECTED_PERMANENT");
    }

    private UUID contact(String state, String code, int rank) {
        var id = reserving.reserve(AReservation.of(UUID.randomUUID())) instanceof Reserved(UUID contact)
                ? contact
                : null;
        sql.execute("update contact set state = ?, code = ?, published_rank = ? where id = ?", state, code, rank, id);
        return id;
    }

    private Object state(UUID id) {
        return sql.value("select state from contact where id = ?", id);
    }

    private static Response resolve(UUID id, String outcome, String brand) {
        return as(brand)
                .contentType("application/json")
                .body("{\"outcome\": \"%s\", \"note\": \"asked\"}".formatted(outcome))
                .post("/api/v1/contacts/{id}/resolutions", id);
    }

    private static RequestSpecification as(String brand) {
        var token = Tokens.scopes("platform:manage").subject("operator").brands(brand);
        return given().header("Authorization", token.bearer());
    }
}
