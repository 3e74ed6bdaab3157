package io.klantbeeld.campaign.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.campaign.ACampaign;
import io.klantbeeld.campaign.Api;
import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.Traveller;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.klantbeeld.test.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What fails again and again is set aside, and no secret of the database. */
@QuarkusTest
@RealServers
@Counterparts
class ParkedTest {
    private static final String PARKED = "/api/v1/campaign-dead-letters/parked";

    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final ACampaign campaign = ACampaign.likeTheSample();
    private final Traveller anna = Traveller.known(true);

    @Inject
    MeterRegistry metrics;

    private UUID trigger;

    @BeforeEach
    void aJourneyFailsForTheLastTime() {
        campaign.running();
        sql.execute("update campaign set latest_revision = null where key = ?", campaign.key());
        anna.does(campaign.event(), "AMS", 1);
        await().until(() -> sql.count("waiting_trigger WHERE profile_id = ? AND failed > 0", anna.id()) == 1);
        sql.execute("update waiting_trigger set failed = 4, next_at = now() where profile_id = ?", anna.id());
        await().until(() ->
                sql.count("waiting_trigger WHERE profile_id = ? AND parked_at IS NOT NULL", anna.id()) == 1);
        trigger = (UUID) sql.value("select id from waiting_trigger where profile_id = ?", anna.id());
    }

    @AfterEach
    void nothingIsLeft() {
        sql.execute("update campaign set latest_revision = live_revision where key = ?", campaign.key());
        sql.execute("delete from waiting_trigger where profile_id = ?", anna.id());
    }

    @Test
    void itIsListedWithItsCauseAndCounted() {
        var parked = listed(trigger).orElseThrow();

        assertThat(parked.path("kind").asText()).isEqualTo("TRIGGER");
        assertThat(parked.path("campaign").asText()).isEqualTo(campaign.key());
        assertThat(parked.path("reason").asText()).contains("NoSuchElementException");
        assertThat(parked.path("attempts").asInt()).isEqualTo(5);
        assertThat(parked.toString()).doesNotContain(anna.id().toString(), "AMS");
        await().untilAsserted(() -> assertThat(metrics.get("campaign.parked.rows")
                        .tag("kind", "TRIGGER")
                        .gauge()
                        .value())
                .isPositive());
    }

    @Test
    void itIsTakenUpAgainWhenTheFaultIsMended() {
        // given
        sql.execute("update campaign set latest_revision = live_revision where key = ?", campaign.key());

        // when
        Api.json(replay(Tokens.scopes("platform:manage"), trigger), 200);

        // then
        await().untilAsserted(() ->
                assertThat(sql.count("contact WHERE person = ?", anna.id())).isEqualTo(1));
        assertThat(listed(trigger)).isEmpty();
        assertThat(replay(Tokens.scopes("platform:manage"), trigger).statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobodyElseSeesItOrTakesItUp() {
        assertThat(replay(Tokens.scopes("contact:write"), trigger).statusCode()).isEqualTo(403);
        assertThat(with(Tokens.scopes("campaign:read"), PARKED).statusCode()).isEqualTo(403);
    }

    @Test
    void whatNobodyTakesUpIsForgottenWithTheDeadLetters() {
        sql.execute("update waiting_trigger set parked_at = now() - interval '8 days' where id = ?", trigger);

        await().untilAsserted(() ->
                assertThat(sql.count("waiting_trigger WHERE id = ?", trigger)).isZero());
    }

    private static Optional<JsonNode> listed(UUID id) {
        var cursor = "";
        do {
            var page = Api.get(PARKED + "?limit=1&cursor={cursor}", cursor);
            var item = page.at("/items/0");
            if (item.path("id").asText().equals(id.toString())) {
                return Optional.of(item);
            }
            cursor = page.path("nextCursor").asText("null");
        } while (!cursor.equals("null"));
        return Optional.empty();
    }

    private static Response replay(Tokens token, UUID id) {
        return given().header("Authorization", token.bearer()).post(PARKED + "/" + id + "/replays");
    }

    private static Response with(Tokens token, String path) {
        return given().header("Authorization", token.bearer()).get(path);
    }
}
