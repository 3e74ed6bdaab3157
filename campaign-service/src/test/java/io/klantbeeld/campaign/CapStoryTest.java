package io.klantbeeld.campaign;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
@Counterparts
class CapStoryTest {
    private final Mailbox mailbox = Mailbox.running();
    private final SqlProbe sql = SqlProbe.ofTheModule();

    @BeforeEach
    void theCampaignRuns() {
        Api.loadSample();
    }

    @Test
    void aSecondCheckInWithinADayIsStoppedByTheCap() {
        // given
        var anna = Traveller.known(true);
        anna.checksIn("AMS", 1);
        await().until(() -> mailbox.to(anna.email()).size() == 1);

        // when
        anna.checksIn("AMS", 1);

        // then
        await().untilAsserted(() -> assertThat(Api.decisionsAbout(anna)).hasSize(2));
        var last = Api.whyAbout(anna).path("last");
        assertThat(last.at("/stoppedBy/gate").asText()).isEqualTo("FREQUENCY");
        assertThat(last.at("/stoppedBy/code").asText()).isEqualTo("CAP_REACHED");
        var frequency = last.path("gates").get(last.path("gates").size() - 1);
        assertThat(frequency.path("rule").asText()).isEqualTo("one-surprise-a-day@1");
        assertThat(Instant.parse(frequency.path("retryAt").asText()))
                .isBetween(
                        Instant.now().plus(Duration.ofHours(23)), Instant.now().plus(Duration.ofHours(24)));
        assertThat(Api.whyAbout(anna).at("/now/nextEligibleAt").asText())
                .isEqualTo(frequency.path("retryAt").asText());
    }

    @Test
    void ofSixteenCheckInsAtOnceOneIsMailed() {
        // given
        var anna = Traveller.known(true);

        // when
        for (int i = 0; i < 16; i++) {
            anna.checksIn("AMS", 1);
        }

        // then
        await().untilAsserted(() -> assertThat(Api.decisionsAbout(anna)).hasSize(16));
        await().untilAsserted(() -> assertThat(mailbox.to(anna.email())).hasSize(1));
        assertThat(Api.decisionsAbout(anna).stream()
                        .map(decision -> decision.at("/stoppedBy/code").asText(""))
                        .filter(code -> !code.isEmpty()))
                .hasSize(15)
                .allMatch(List.of("CAP_REACHED", "CONCURRENT_CAP")::contains);
        assertThat(sql.count("contact WHERE person = ?", anna.id())).isEqualTo(1);
    }

    @Test
    void whatWasSentToAnAbsorbedProfileCountsForTheSurvivor() {
        // given
        var absorbed = Traveller.known(true);
        var survivor = Traveller.known(true);
        absorbed.checksIn("AMS", 1);
        await().until(() -> mailbox.to(absorbed.email()).size() == 1);
        absorbed.isAbsorbedBy(survivor, 2);
        await().until(() ->
                sql.count("profile_projection WHERE profile_id = ? AND root = ?", absorbed.id(), survivor.id()) == 1);

        // when
        survivor.checksIn("AMS", 1);

        // then
        await().untilAsserted(() -> assertThat(
                        Api.whyAbout(survivor).at("/last/stoppedBy/code").asText())
                .isEqualTo("CAP_REACHED"));
        assertThat(Api.get("/api/v1/persons/{person}/pressure", absorbed.id())
                        .path("person")
                        .asText())
                .isEqualTo(survivor.id().toString());
    }
}
