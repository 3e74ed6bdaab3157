package io.klantbeeld.campaign.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.campaign.ACampaign;
import io.klantbeeld.campaign.Api;
import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** A pause holds the campaign, whatever the clock or an author does, until somebody resumes it. */
@QuarkusTest
@RealServers
@Counterparts
class PauseTest {
    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final ACampaign campaign = ACampaign.likeTheSample();

    @Test
    void aRevisionWhoseTimeHasComeLiftsNoPause() {
        // given
        campaign.running();
        scheduleAnother(tomorrow());
        pause();

        // when
        theTimeOfTheOtherComes();

        // then
        await().untilAsserted(() ->
                assertThat(campaign.view().at("/live/number").asInt()).isEqualTo(2));
        assertPaused(campaign.view());
        var steps = Api.items(Api.get(campaign.path() + "/transitions"));
        assertThat(steps.getFirst().path("transition").asText()).isEqualTo("PAUSE");
        assertThat(steps.getFirst().path("reason").asText()).isEqualTo("No coffee.");
        assertThat(Api.json(campaign.post("resumptions"), 201).path("state").asText())
                .isEqualTo("RUNNING");
    }

    @Test
    void otherWordsThatStartAtOnceLiftNoPause() {
        campaign.running();
        pause();

        var started = scheduleAnother(null);

        assertThat(started.at("/live/number").asInt()).isEqualTo(2);
        assertPaused(started);
    }

    @Test
    void aPauseOutlivesTheRevisionThatEndsBeforeTheNextOne() {
        // given
        campaign.running();
        scheduleAnother(tomorrow());
        pause();
        theFirstOneEnds();

        // when
        theTimeOfTheOtherComes();

        // then
        await().untilAsserted(() ->
                assertThat(campaign.view().at("/live/number").asInt()).isEqualTo(2));
        assertPaused(campaign.view());
    }

    @Test
    void whoeverResumesBetweenTwoRevisionsLetsTheNextOneRun() {
        // given
        campaign.running();
        scheduleAnother(tomorrow());
        pause();
        theFirstOneEnds();

        // when
        var resumed = Api.json(campaign.post("resumptions"), 201);
        theTimeOfTheOtherComes();

        // then
        assertThat(resumed.path("pausedBy").isNull()).isTrue();
        await().untilAsserted(
                        () -> assertThat(campaign.view().path("state").asText()).isEqualTo("RUNNING"));
        assertThat(campaign.view().at("/live/number").asInt()).isEqualTo(2);
    }

    @Test
    void aPauseEndsWithTheCampaign() {
        campaign.running();
        pause();

        var completed = Api.json(campaign.post("completions"), 201);

        assertThat(completed.path("pausedBy").isNull()).isTrue();
    }

    @Test
    void whatIsWrongWithOneCampaignKeepsNoOtherFromItsTime() {
        // given one that comes first and has words that nobody can read
        var other = ACampaign.likeTheSample();
        var broken = campaign.key().compareTo(other.key()) < 0 ? campaign : other;
        var sound = broken == campaign ? other : campaign;
        broken.running();
        sound.running();
        var words = (String) sql.value("select definition from campaign_revision where campaign = ?", broken.key());
        sql.execute("update campaign_revision set definition = '[]', ends_at = now() where campaign = ?", broken.key());

        try {
            // when
            sql.execute("update campaign_revision set ends_at = now() where campaign = ?", sound.key());

            // then
            await().untilAsserted(() ->
                    assertThat(sound.view().path("state").asText()).isEqualTo("COMPLETED"));
        } finally {
            sql.execute("update campaign_revision set definition = ? where campaign = ?", words, broken.key());
        }
    }

    private JsonNode scheduleAnother(Instant startAt) {
        campaign.with("", "kpi", "repeat bookings").written();
        Api.json(campaign.post("reviews"), 201);
        Api.json(campaign.approverPosts("approvals", "{}"), 201);
        return Api.json(campaign.post("schedules", startAt == null ? "{}" : "{\"startAt\":\"" + startAt + "\"}"), 201);
    }

    private static Instant tomorrow() {
        return Instant.now().plus(Duration.ofDays(1));
    }

    private void pause() {
        Api.json(campaign.post("pauses", "{\"reason\":\"No coffee.\"}"), 201);
    }

    private void theTimeOfTheOtherComes() {
        sql.execute("update campaign_revision set start_at = now() where campaign = ? and number = 2", campaign.key());
    }

    private void theFirstOneEnds() {
        sql.execute("update campaign_revision set ends_at = now() where campaign = ? and number = 1", campaign.key());
        await().untilAsserted(
                        () -> assertThat(campaign.view().path("state").asText()).isEqualTo("COMPLETED"));
    }

    private static void assertPaused(JsonNode view) {
        assertThat(view.path("state").asText()).isEqualTo("PAUSED");
        assertThat(view.path("pauseReason").asText()).isEqualTo("No coffee.");
        assertThat(view.path("pausedBy").asText()).isEqualTo(ACampaign.AUTHOR);
    }
}
