package io.klantbeeld.campaign.contact.audit;

import io.klantbeeld.campaign.Api;
import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.contact.AReservation;
import io.klantbeeld.campaign.contact.Reserving;
import io.klantbeeld.test.PlanProbe;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** What operators ask, and what the auditor does all the time, goes along an index however large the ledger is. */
@QuarkusTest
@RealServers
@Counterparts
@TestInstance(Lifecycle.PER_CLASS)
class LedgerPathsTest {
    private final SqlProbe sql = SqlProbe.ofTheModule();

    @Inject
    Audit audit;

    @Inject
    Reserving reserving;

    @BeforeEach
    void thereAreManyContacts() {
        AReservation.pauseTheCampaign(sql);
        if (sql.count("contact where brand = 'bulk'") == 0) {
            addMany();
        }
    }

    private void addMany() {
        sql.execute("""
                insert into contact (id, contact_key, person, members, brand, campaign, channel, counts, plan, state,
                                     published_rank, not_before, next_attempt_at, expires_at, planned_at, changed_at)
                select id, id, id, array[id], 'bulk', 'bulk', 'EMAIL', true, '{}', 'EXPIRED', 40,
                       now(), now(), now(), now(), now()
                  from (select gen_random_uuid() as id from generate_series(1, 30000)) new
                """);
        sql.execute("analyze contact");
    }

    @AfterAll
    void theyAreGone() {
        sql.execute("delete from contact where brand = 'bulk'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contacts/dead-letters",
                "contacts/dead-letters?campaign=bulk",
                "contacts/dead-letters?cause=RENDER_FAILED&channel=EMAIL",
                "contacts/invariants"
            })
    void noRequestScansTheLedger(String request) {
        try (var probe = PlanProbe.start()) {
            Api.get("/api/v1/" + request);

            assertThat(probe.plans())
                    .filteredOn(plan ->
                            plan.sql().contains("_contact") || plan.sql().contains("contact_"))
                    .isNotEmpty()
                    .allSatisfy(plan ->
                            assertThat(plan.scannedTables()).as(plan.sql()).doesNotContain("contact"));
        }
    }

    @Test
    void theAuditorReadsWhatIsNewAndNothingElse() {
        reserving.reserve(AReservation.of(UUID.randomUUID()));
        sql.execute("""
                update contact
                   set judged_at = now(), judged_in = pg_current_xact_id(), permitted_at = now(), state = 'ACCEPTED',
                       judged_by = jsonb_build_object('members', jsonb_build_array(person), 'caps', '[]'::jsonb)
                 where id = (select id from contact where brand <> 'bulk' and state = 'PLANNED' limit 1)
                """);
        try (var probe = PlanProbe.start()) {
            await().until(() -> !audit.look());

            assertThat(probe.plans())
                    .filteredOn(plan ->
                            plan.sql().contains("judged_in") || plan.sql().contains("contact_violation"))
                    .isNotEmpty()
                    .allSatisfy(plan ->
                            assertThat(plan.scannedTables()).as(plan.sql()).doesNotContain("contact"));
        }
    }
}
