package io.klantbeeld.campaign.campaign;

import io.klantbeeld.campaign.Api;
import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.test.PlanProbe;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Proves on a table that is worth an index that finding campaigns scans it for nobody. */
@QuarkusTest
@RealServers
@Counterparts
@TestInstance(Lifecycle.PER_CLASS)
class CampaignPathsTest {
    private static final String BULK = "bulk";

    private final SqlProbe sql = SqlProbe.ofTheModule();

    @BeforeEach
    void thereAreManyCampaigns() {
        if (sql.count("campaign where brand = 'bulk'") == 0) {
            addMany();
        }
    }

    private void addMany() {
        Api.loadSample();
        sql.execute("""
                insert into campaign (key, brand, state, killed, initiative, starts_at, ends_at, version, changed_at)
                select 'bulk-' || n, 'bulk', 'COMPLETED', false, 'bulk-initiative-' || n,
                       timestamptz '1990-01-01' + n * interval '1 hour',
                       timestamptz '1990-01-02' + n * interval '1 hour', 1, now()
                  from generate_series(1, 20000) n
                """);
        sql.execute("""
                insert into campaign_revision
                       (id, campaign, number, hash, definition, state, author, created_at)
                select gen_random_uuid(), key, 1, '', ?, 'COMPLETED', 'bulk', now() from campaign where brand = 'bulk'
                """, Api.sample().get(2).path("body").toString().replace("\"blauwvlucht\"", "\"" + BULK + "\""));
        sql.execute("""
                update campaign set latest_revision = revision.id, live_revision = revision.id
                  from campaign_revision revision
                 where campaign.brand = 'bulk' and revision.campaign = campaign.key
                """);
        sql.execute("analyze campaign");
        sql.execute("analyze campaign_revision");
    }

    // Each revision that goes is looked for in all campaigns, which nobody does but this test.
    @AfterAll
    void theyAreGone() {
        sql.execute("update campaign set latest_revision = null, live_revision = null where brand = 'bulk'");
        sql.execute("create index ix_latest_for_test on campaign (latest_revision)");
        sql.execute("create index ix_live_for_test on campaign (live_revision)");
        sql.execute("delete from campaign_revision where author = 'bulk'");
        sql.execute("delete from campaign where brand = 'bulk'");
        sql.execute("drop index ix_latest_for_test, ix_live_for_test");
        sql.execute("vacuum analyze campaign");
        sql.execute("vacuum analyze campaign_revision");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "campaigns",
                "campaigns?state=RUNNING",
                "campaigns?brand=blauwvlucht",
                "campaigns?initiative=welcome-on-board",
                "campaigns?q=airport",
                "campaigns?q=bulk-initiative-777",
                "campaigns?brand=blauwvlucht&state=DRAFT&q=air",
                "campaigns/airport-surprise/revisions",
                "campaigns/airport-surprise/revisions/1/diff",
                "campaigns/airport-surprise/transitions",
                "calendar?from=2090-01-01T00:00:00Z&to=2090-06-01T00:00:00Z",
                "calendar?brand=blauwvlucht&market=NL"
            })
    void noRequestScansTheTable(String request) {
        try (var probe = PlanProbe.start()) {
            Api.get("/api/v1/" + request);

            assertThat(probe.plans())
                    .filteredOn(plan -> plan.sql().contains("campaign"))
                    .isNotEmpty()
                    .allSatisfy(plan -> assertThat(plan.scannedTables())
                            .as(plan.sql())
                            .doesNotContain("campaign", "campaign_revision"));
        }
    }

    @Test
    void aTokenOfOneBrandReadsThatBrandAlone() {
        try (var probe = PlanProbe.start()) {
            Api.json(Api.ofBrands("blauwvlucht").get("/api/v1/campaigns?limit=500"), 200);

            assertThat(probe.plans())
                    .filteredOn(plan -> plan.sql().contains("from campaign "))
                    .allSatisfy(plan -> assertThat(plan.rowsOf("campaign")).isLessThan(1_000));
        }
    }
}
