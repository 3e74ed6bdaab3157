package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.contact.AReservation;
import io.klantbeeld.test.Plan;
import io.klantbeeld.test.PlanProbe;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** What a held campaign has waiting slows nobody's dispatch, however much and however old it is. */
@QuarkusTest
@RealServers
@Counterparts
class HeldClaimsTest {
    private static final int HELD = 20_000;

    private static final String WAITING = """
            insert into contact (id, contact_key, person, members, brand, campaign, channel, counts, plan, state,
                                 published_rank, not_before, next_attempt_at, expires_at, planned_at, changed_at)
            select id, id, id, array[id], 'bulk', ?, channel, true, '{}', 'PLANNED', 10, now(), now() - ?::interval,
                   now() + interval '1 day', now(), now()
              from (select gen_random_uuid() as id, unnest(array['EMAIL', 'SMS']) as channel
                      from generate_series(1, ?)) new
            """;

    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final String braked = "braked-" + UUID.randomUUID();

    @Inject
    Claims claims;

    @BeforeEach
    void muchWaitsAndNoneOfItMayGo() {
        AReservation.pauseTheCampaign(sql);
        sql.execute("""
                insert into campaign (key, brand, state, killed, version, changed_at)
                values (?, 'blauwvlucht', 'RUNNING', false, 1, now())
                """, braked);
        sql.execute("""
                insert into campaign_brake (id, campaign, channel, reason, evidence, since)
                select gen_random_uuid(), ?, unnest(array['EMAIL', 'SMS']), 'BOUNCE_RATE', '{}', now()
                """, braked);
        sql.execute(WAITING, AReservation.CAMPAIGN, "2 days", HELD / 4);
        sql.execute(WAITING, braked, "1 day", HELD / 4);
        sql.execute("analyze contact");
    }

    @AfterEach
    void itIsGone() {
        sql.execute("delete from contact where brand = 'bulk'");
    }

    @Test
    void aClaimLooksOnceAtWhatIsHeld() {
        try (var probe = PlanProbe.start()) {
            claims.next();

            await().until(() -> probe.plans().stream().anyMatch(HeldClaimsTest::isClaim));
            assertThat(probe.plans())
                    .filteredOn(HeldClaimsTest::isClaim)
                    .allSatisfy(plan ->
                            assertThat(plan.rowsOf("contact")).as(plan.sql()).isLessThan(HELD / 10));
        }
    }

    @Test
    void nothingOfItIsClaimed() {
        claims.next();

        assertThat(sql.count("contact WHERE brand = 'bulk' AND state <> 'PLANNED'"))
                .isZero();
    }

    private static boolean isClaim(Plan plan) {
        return plan.sql().contains("'CLAIMED', fence");
    }
}
