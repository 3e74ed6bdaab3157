package io.klantbeeld.campaign.safeguard;

import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.campaign.Campaigns;
import io.klantbeeld.campaign.contact.Storm;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
@Counterparts
class AutoBrakeTest {
    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final String campaign = "watched-" + UUID.randomUUID();

    @Inject
    AutoBrake brake;

    @Inject
    Campaigns campaigns;

    @Inject
    MeterRegistry metrics;

    @BeforeEach
    void aCampaignRuns() {
        sql.execute("""
                insert into campaign (key, brand, state, killed, version, changed_at)
                values (?, 'blauwvlucht', 'RUNNING', false, 1, now())
                """, campaign);
    }

    @Test
    void tooManyBouncesHoldTheCampaignOnTheChannelWithTheNumbers() {
        contacts(56, "DELIVERED", "10 minutes");
        contacts(4, "BOUNCED", "10 minutes");

        brake.judge();

        assertThat(held()).isEqualTo("BOUNCE_RATE");
        assertThat(sql.value(
                        "select evidence ->> 'percent' || ' of ' || (evidence ->> 'contacts') from campaign_brake"
                                + " where campaign = ?",
                        campaign))
                .isEqualTo("6.667 of 60");
    }

    @Test
    void complaintsWeighMoreThanAnythingElse() {
        contacts(500, "DELIVERED", "10 minutes");
        contacts(3, "COMPLAINED", "10 minutes");
        contacts(200, "BOUNCED", "10 minutes");

        brake.judge();

        assertThat(held()).isEqualTo("COMPLAINT_RATE");
    }

    @Test
    void refusalsAndUnknownOutcomesAreErrors() {
        contacts(79, "ACCEPTED", "10 minutes");
        contacts(11, "UNKNOWN", "10 minutes");
        contacts(10, "REJECTED_PERMANENT", "10 minutes");

        brake.judge();

        assertThat(held()).isEqualTo("ERROR_RATE");
    }

    @Test
    void whatIsAtTheLimitOrFewOrLongAgoHoldsNothing() {
        contacts(95, "DELIVERED", "10 minutes");
        contacts(5, "BOUNCED", "10 minutes");
        contacts(60, "BOUNCED", "2 hours");
        var few = campaign;
        brake.judge();
        assertThat(sql.count("campaign_brake WHERE campaign = ?", few)).isZero();
        sql.execute("delete from contact where campaign = ?", few);
        contacts(49, "BOUNCED", "10 minutes");

        brake.judge();

        assertThat(sql.count("campaign_brake WHERE campaign = ?", few)).isZero();
    }

    @Test
    void onceReleasedACampaignIsJudgedByWhatWasSentSince() {
        contacts(60, "BOUNCED", "10 minutes");
        brake.judge();
        campaigns.release(campaign, "EMAIL", "somebody");

        brake.judge();

        assertThat(sql.count("campaign_brake WHERE campaign = ?", campaign)).isEqualTo(1);
        contacts(60, "BOUNCED", "-1 seconds");
        brake.judge();
        assertThat(sql.count("campaign_brake WHERE campaign = ?", campaign)).isEqualTo(2);
    }

    @Test
    void ofManyReplicasOneHoldsAndCounts() {
        contacts(60, "BOUNCED", "10 minutes");
        double before = counted();

        Storm.of(() -> {
            brake.judge();
            return null;
        });

        assertThat(sql.count("campaign_brake WHERE campaign = ?", campaign)).isEqualTo(1);
        assertThat(counted() - before).isEqualTo(1);
    }

    private double counted() {
        return metrics.counter("campaign.brakes", "channel", "EMAIL", "reason", "BOUNCE_RATE")
                .count();
    }

    private Object held() {
        return sql.value("select reason from campaign_brake where campaign = ? and until is null", campaign);
    }

    private void contacts(int number, String state, String ago) {
        sql.execute("""
                insert into contact (id, contact_key, person, members, brand, campaign, action, channel, counts, plan,
                                     state, published_rank, not_before, next_attempt_at, expires_at, planned_at, sent_at,
                                     changed_at)
                select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '{}', 'blauwvlucht', ?,
                       'coffee-voucher', 'EMAIL', true, '{}', ?, 40, now(), now(), now(), now(), now() - ?::interval,
                       now()
                  from generate_series(1, ?)
                """, campaign, state, ago, number);
    }
}
