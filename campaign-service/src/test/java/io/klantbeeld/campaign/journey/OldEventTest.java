package io.klantbeeld.campaign.journey;

import io.klantbeeld.campaign.ACampaign;
import io.klantbeeld.campaign.Api;
import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.Traveller;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** What arrives late, since the service was down or a record is replayed, is as old as it is. */
@QuarkusTest
@RealServers
@Counterparts
class OldEventTest {
    /** How long the surprise of the sample makes sense. */
    private static final Duration MAKES_SENSE = Duration.ofHours(2);

    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final ACampaign campaign = ACampaign.likeTheSample();
    private final Traveller anna = Traveller.known(true);
    private final Instant now = Instant.now();

    @BeforeEach
    void theCampaignRuns() {
        campaign.running();
    }

    @Test
    void whatWasRecordedLongAgoLeadsToNoContact() {
        var recorded = now.minus(Duration.ofHours(5));

        anna.did(campaign.event(), recorded, recorded);

        assertExpired();
    }

    @Test
    void whatHappenedLongBeforeItWasToldLeadsToNoContact() {
        anna.did(campaign.event(), now.minus(Duration.ofHours(5)), now);

        assertExpired();
    }

    @Test
    void whatIsLeftOfItsTimeIsTheTimeOfTheContact() {
        var recorded = now.minus(Duration.ofHours(1));

        anna.did(campaign.event(), recorded, recorded);

        await().untilAsserted(() ->
                assertThat(sql.count("contact WHERE person = ?", anna.id())).isEqualTo(1));
        var expiresAt = (Timestamp) sql.value("select expires_at from contact where person = ?", anna.id());
        assertThat(expiresAt.toInstant())
                .isBefore(now.plus(MAKES_SENSE.dividedBy(2)).plusSeconds(1));
    }

    private void assertExpired() {
        await().untilAsserted(() -> assertThat(Api.items(
                        Api.get("/api/v1/persons/{person}/decisions?campaign={campaign}", anna.id(), campaign.key())))
                .extracting(decision -> decision.at("/stoppedBy/code").asText())
                .containsExactly("EXPIRED"));
        assertThat(sql.count("contact WHERE person = ?", anna.id())).isZero();
    }
}
