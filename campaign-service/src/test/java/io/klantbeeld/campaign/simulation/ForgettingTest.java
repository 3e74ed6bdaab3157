package io.klantbeeld.campaign.simulation;

import io.klantbeeld.campaign.ACampaign;
import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.Traveller;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.campaign.simulation.AWaitingSimulation.LATER;
import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** What a simulation shows of persons ends after a while, and at once for whoever is erased. */
@QuarkusTest
@RealServers
@Counterparts
class ForgettingTest {
    private static final Duration KEPT = Duration.ofDays(30);

    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final ACampaign campaign = ACampaign.likeTheSample();
    private final Traveller anna = Traveller.unknown();
    private final Traveller bob = Traveller.unknown();

    @Inject
    Simulations simulations;

    @Inject
    Simulating simulating;

    @BeforeEach
    void twoPersonsAreKnown() {
        campaign.running();
        List.of(anna, bob).forEach(person -> person.appears(1));
        await().until(() -> sql.count("profile_projection WHERE profile_id in (?, ?)", anna.id(), bob.id()) == 2);
    }

    @AfterEach
    void nothingWaits() {
        sql.execute("delete from simulation where campaign = ?", campaign.key());
    }

    @Test
    void aSimulationIsForgottenThirtyDaysAfterItsEndAndItsSampleWithIt() {
        var id = ended();
        var end = Instant.parse("2026-03-01T09:00:00Z");
        sql.execute("update simulation set finished_at = ?::timestamptz where id = ?", end.toString(), id);

        forgetAt(end.plus(KEPT));
        assertThat(sampled(id)).containsExactlyInAnyOrder(anna.id(), bob.id());

        forgetAt(end.plus(KEPT).plusMillis(1));
        assertThat(simulations.find(id)).isEmpty();
        assertThat(sampled(id)).isEmpty();
    }

    @Test
    void oneThatIsNotOverIsNotForgotten() {
        var id = waiting();

        forgetAt(LATER.plus(KEPT).plus(KEPT));

        assertThat(simulations.find(id)).isPresent();
    }

    @Test
    void whoIsErasedIsInNoSampleAnyMore() {
        var id = ended();
        var other = ended();

        anna.isErased(2);

        await().untilAsserted(() -> assertThat(sampled(id)).containsExactly(bob.id()));
        assertThat(sampled(other)).containsExactly(bob.id());
    }

    @Test
    void whoIsErasedWhileAPageIsJudgedIsTakenOutOfItAsWell() {
        // given
        var id = waiting();
        QuarkusTransaction.begin();
        simulating.advance(LATER, 10);

        // when
        anna.isErased(2);
        await().until(() ->
                sql.count("pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%profile_projection%'") > 0);
        QuarkusTransaction.commit();

        // then
        await().untilAsserted(() -> assertThat(sampled(id)).containsExactly(bob.id()));
    }

    private void forgetAt(Instant now) {
        new SimulationRunner(null, simulations, null, Clock.fixed(now, ZoneOffset.UTC)).forget();
    }

    private UUID waiting() {
        return AWaitingSimulation.of(campaign, List.of(anna.id(), bob.id()), 10, simulations);
    }

    private UUID ended() {
        var id = waiting();
        while (!simulations.find(id).orElseThrow().state().equals(SimulationState.COMPLETED)) {
            QuarkusTransaction.requiringNew().call(() -> simulating.advance(LATER, 10));
        }
        return id;
    }

    private List<UUID> sampled(UUID simulation) {
        return sql.rows("select distinct person from simulation_sample where simulation = ?", simulation).stream()
                .map(row -> (UUID) row.get("person"))
                .toList();
    }
}
