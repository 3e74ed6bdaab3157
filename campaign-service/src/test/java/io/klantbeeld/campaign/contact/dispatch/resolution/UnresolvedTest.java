package io.klantbeeld.campaign.contact.dispatch.resolution;

import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.contact.AReservation;
import io.klantbeeld.campaign.contact.Reservation.Reserved;
import io.klantbeeld.campaign.contact.Reserving;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
@Counterparts
class UnresolvedTest {
    private static final String UNKNOWN = "/api/v1/contacts/unresolved";
    private static final String FAILED = "/api/v1/contacts/dead-letters";
    private final SqlProbe sql = SqlProbe.ofTheModule();

    @Inject
    Reserving reserving;

    @BeforeEach
    void theDispatcherStaysOut() {
        AReservation.pauseTheCampaign(sql);
    }

    @Test
    void whatNobodyKnowsIsListedApartFromWhatFailed() {
        var unknown = contact("UNKNOWN", "NO_ANSWER");
        var failed = contact("CANCELLED", "RENDER_FAILED");
        var refused = contact("CANCELLED", "NO_CONSENT");

        assertThat(ids(UNKNOWN, "platform:manage")).contains(unknown).doesNotContain(failed, refused);
        assertThat(ids(FAILED, "platform:manage")).contains(failed).doesNotContain(unknown, refused);
    }

    @Test
    void theListIsPagedNewestFirst() {
        var older = contact("UNKNOWN", "NO_ANSWER");
        var newer = contact("UNKNOWN", "NO_ANSWER");

        assertThat(ids(UNKNOWN, "platform:manage")).containsSubsequence(newer, older);
    }

    @Test
    void oneThatNobodyCanReadIsShownAmongTheOthers() {
        var unknown = contact("UNKNOWN", "NO_ANSWER");
        var unreadable = contact("UNKNOWN", "PREPARATION_FAILED");
        sql.execute("update contact set plan = '[]' where id = ?", unreadable);

        try {
            assertThat(ids(UNKNOWN, "platform:manage")).containsSubsequence(unreadable, unknown);
        } finally {
            sql.execute("delete from contact where id = ?", unreadable);
        }
    }

    @Test
    void otherBrandsSeeNothing() {
        var unknown = contact("UNKNOWN", "NO_ANSWER");

        assertThat(as("platform:manage", "medivisie", UNKNOWN).asString()).doesNotContain(unknown.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET unresolved",
                "GET dead-letters",
                "POST dead-letters/redrives",
                "POST 01999999-0000-7000-8000-000000000001/redrives",
                "POST 01999999-0000-7000-8000-000000000001/resolutions"
            })
    void whoMakesContactsDoesNotSettleThoseOfTheDispatcher(String request) {
        var agent =
                Tokens.scopes("campaign:read", "contact:write", "work:handle").subject("agent");
        var parts = request.split(" ");

        var answer = given().header("Authorization", agent.bearer())
                .contentType("application/json")
                .body("{\"outcome\":\"ACCEPTED\"}")
                .request(parts[0], "/api/v1/contacts/" + parts[1]);

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private UUID contact(String state, String code) {
        var id = reserving.reserve(AReservation.of(UUID.randomUUID())) instanceof Reserved(UUID contact)
                ? contact
                : null;
        sql.execute("update contact set state = ?, code = ?, published_rank = 30 where id = ?", state, code, id);
        return id;
    }

    private static List<UUID> ids(String path, String scope) {
        var ids = new ArrayList<UUID>();
        var cursor = "";
        while (cursor != null) {
            var page = as(scope, "blauwvlucht", path + "?limit=1" + cursor).jsonPath();
            page.getList("items.contactId", String.class).forEach(id -> ids.add(UUID.fromString(id)));
            cursor = page.getString("nextCursor") == null ? null : "&cursor=" + page.getString("nextCursor");
        }
        return ids;
    }

    private static Response as(String scope, String brand, String path) {
        var token = Tokens.scopes(scope).subject("operator").brands(brand);
        return given().header("Authorization", token.bearer()).get(path);
    }
}
