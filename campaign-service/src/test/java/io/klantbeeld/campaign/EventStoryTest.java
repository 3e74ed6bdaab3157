package io.klantbeeld.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A complaint arrives, mails stop for a while, and go again when it is over. */
@QuarkusTest
@RealServers
@Counterparts
class EventStoryTest {
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final Mailbox mailbox = Mailbox.running();
    private final ConsentCounterpart consent = ConsentCounterpart.running();
    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final Traveller anna = Traveller.known(true);
    private ABlockingEvent complaint;

    @BeforeEach
    void aPolicyBlocksMailsAfterAComplaint() {
        Api.loadSample();
        complaint = ABlockingEvent.of("EMAIL", "PT1H");
    }

    @AfterEach
    void consentServiceIsBack() {
        consent.away(false);
        complaint.blocksNoMore();
    }

    @Test
    void noMailGoesUntilTheComplaintIsLongEnoughAgo() {
        // given
        complains();
        anna.checksIn("AMS", 1);
        await().untilAsserted(() -> assertThat(stop(Api.whyAbout(anna).path("last")))
                .isEqualTo("COLLISION BLOCKED_RECENT_EVENT " + complaint.key() + "@1"));

        // when
        anHourGoesBy();
        anna.checksIn("AMS", 1);

        // then
        await().untilAsserted(() -> assertThat(mailbox.to(anna.email())).hasSize(1));
        assertThat(blocks()).isEmpty();
    }

    @Test
    void whoAsksIsToldWhatHappenedAndUntilWhenItBlocks() {
        // given
        var end = complains().plus(AN_HOUR).truncatedTo(ChronoUnit.MILLIS);

        // when
        anna.checksIn("AMS", 1);

        // then
        await().untilAsserted(() -> assertThat(Api.decisionsAbout(anna)).hasSize(1));
        var why = Api.whyAbout(anna);
        var collision = lastGate(why.path("last"));
        assertThat(collision.at("/evidence/event").asText()).isEqualTo(complaint.name());
        assertThat(millis(collision.at("/evidence/blockedUntil"))).isEqualTo(end);
        assertThat(millis(collision.path("retryAt"))).isEqualTo(end);
        assertThat(millis(why.at("/now/nextEligibleAt"))).isEqualTo(end);
        assertThat(blocks()).singleElement().satisfies(block -> {
            assertThat(block.path("rule").asText()).isEqualTo(complaint.key() + "@1");
            assertThat(block.path("channels").toString()).isEqualTo("[\"EMAIL\"]");
            assertThat(millis(block.path("until"))).isEqualTo(end);
        });
    }

    @Test
    void aMailThatWaitsIsHeldBackByAComplaintThatArrivesMeanwhile() {
        // given
        waitsForAMail();
        var end = complains().plus(AN_HOUR).truncatedTo(ChronoUnit.MILLIS);

        // when
        consent.away(false);

        // then
        await().untilAsserted(() -> assertThat(upcoming().path("code").asText()).isEqualTo("BLOCKED_RECENT_EVENT"));
        assertThat(millis(upcoming().path("notBefore"))).isEqualTo(end);
        assertThat(mailbox.to(anna.email())).isEmpty();
        anHourGoesBy();
        sql.execute("update contact set next_attempt_at = now() where person = ?", anna.id());
        await().untilAsserted(() -> assertThat(mailbox.to(anna.email())).hasSize(1));
    }

    @Test
    void aTeamIsToldAndOtherChannelsAreFree() {
        complains();

        var mail = Api.json(reserve("EMAIL"), 200);
        var call = Api.json(reserve("PHONE"), 201);

        assertThat(mail.path("outcome").asText()).isEqualTo("DEFER");
        assertThat(mail.toString()).contains("BLOCKED_RECENT_EVENT");
        assertThat(call.path("outcome").asText()).isEqualTo("PERMIT");
    }

    @Test
    void adviceDoesNotNameWhatIsBlocked() {
        complains();

        var advice = Api.json(
                Api.asAuthor()
                        .contentType("application/json")
                        .body("""
                                {"person":"%s","channel":"EMAIL","limit":3,"explain":true}
                                """.formatted(anna.id()))
                        .post("/api/v1/next-best-actions"),
                200);

        assertThat(Api.items(advice)).isEmpty();
        assertThat(advice.path("rejected").toString()).contains("BLOCKED_RECENT_EVENT");
    }

    private void anHourGoesBy() {
        sql.execute(
                "update last_event set occurred_at = occurred_at - interval '1 hour' where profile_id = ?", anna.id());
    }

    private Instant complains() {
        var filedAt = anna.does(complaint.name(), "AMS", 1).occurredAt();
        await().until(() ->
                sql.count("last_event WHERE profile_id = ? AND name = ?", anna.id(), complaint.name()) == 1);
        return filedAt;
    }

    private void waitsForAMail() {
        consent.away(true);
        anna.checksIn("AMS", 1);
        await().until(() -> sql.count("contact WHERE person = ? AND code = 'PERMISSION_UNAVAILABLE'", anna.id()) == 1);
    }

    private Response reserve(String channel) {
        return given().header("Authorization", Tokens.scopes("contact:write").bearer())
                .contentType(ContentType.JSON)
                .body("""
                        {"person":"%s","brand":"blauwvlucht","channel":"%s","purpose":"marketing"}
                        """.formatted(anna.id(), channel))
                .post("/api/v1/contacts");
    }

    private JsonNode upcoming() {
        return Api.items(Api.get("/api/v1/persons/{person}/upcoming", anna.id()))
                .getFirst();
    }

    private List<JsonNode> blocks() {
        var pressure = Api.get("/api/v1/persons/{person}/pressure", anna.id());
        return StreamSupport.stream(pressure.path("blocks").spliterator(), false)
                .toList();
    }

    private static Instant millis(JsonNode time) {
        return Instant.parse(time.asText()).truncatedTo(ChronoUnit.MILLIS);
    }

    private static JsonNode lastGate(JsonNode decision) {
        return decision.path("gates").get(decision.path("gates").size() - 1);
    }

    private static String stop(JsonNode decision) {
        return decision.at("/stoppedBy/gate").asText() + " "
                + decision.at("/stoppedBy/code").asText() + " "
                + lastGate(decision).path("rule").asText();
    }
}
