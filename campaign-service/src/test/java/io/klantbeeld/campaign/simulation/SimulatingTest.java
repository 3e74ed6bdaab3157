package io.klantbeeld.campaign.simulation;

import io.klantbeeld.campaign.ACampaign;
import io.klantbeeld.campaign.ACrowd;
import io.klantbeeld.campaign.Api;
import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.simulation.tally.Tally;
import io.klantbeeld.test.PlanProbe;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.campaign.simulation.AWaitingSimulation.LATER;
import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** A simulation goes on page by page, whoever works on it, and whoever stops to. */
@QuarkusTest
@RealServers
@Counterparts
class SimulatingTest {
    private static final int PEOPLE = 60;
    private static final int PAGE = 8;

    // Of no other test, so that nobody's answers change its score between two simulations.
    private final String action = "action-" + UUID.randomUUID();
    private final ACampaign campaign = ACampaign.likeTheSample()
            .with("/actions/0", "key", action)
            .with("/journey/steps/0", "action", action)
            .with(definition ->
                    definition.putObject("budget").put("amount", "0.03").put("currency", "EUR"));
    private final SqlProbe sql = SqlProbe.ofTheModule();
    private ACrowd crowd;

    @Inject
    Simulations simulations;

    @Inject
    Simulating simulating;

    @BeforeEach
    void aCampaignAndACrowd() {
        campaign.running();
        crowd = ACrowd.of(PEOPLE, 3, Instant.now());
    }

    @AfterEach
    void nothingWaits() {
        sql.execute("delete from simulation where campaign = ?", campaign.key());
    }

    @Test
    void aPageThatAReplicaDidNotEndIsJudgedByTheNextOne() {
        // given
        var undisturbed = ended(waiting(20));
        var id = waiting(20);
        assertThat(advance()).isTrue();

        // when a replica dies in the middle of a page
        QuarkusTransaction.begin();
        assertThat(simulating.advance(LATER, PAGE)).isTrue();
        assertThat(elsewhere(this::advance))
                .as("while one has it, no other has")
                .isFalse();
        QuarkusTransaction.rollback();

        // then
        assertThat(simulations.find(id).orElseThrow().examined()).isEqualTo(PAGE);
        assertThat(ended(id)).isEqualTo(undisturbed);
    }

    @Test
    void manyReplicasTogetherMeetEverybodyOnce() throws Exception {
        var undisturbed = ended(waiting(20));
        var id = waiting(20);

        var work = new ArrayList<Future<?>>();
        try (var replicas = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                work.add(replicas.submit(() -> {
                    while (isOpen(id)) {
                        advance();
                    }
                }));
            }
        }

        for (var done : work) {
            done.get();
        }
        var simulation = simulations.find(id).orElseThrow();
        assertThat(simulation.state()).isEqualTo(SimulationState.COMPLETED);
        assertThat(simulation.examined()).isEqualTo(PEOPLE);
        assertThat(simulation.result()).isEqualTo(undisturbed);
    }

    @Test
    void pagesOfAnySizeComeToTheSame() {
        var small = waiting(5);
        while (isOpen(small)) {
            QuarkusTransaction.requiringNew().call(() -> simulating.advance(LATER, 1));
        }
        var large = waiting(5);
        QuarkusTransaction.requiringNew().call(() -> simulating.advance(LATER, 1_000));

        assertThat(simulations.find(small).orElseThrow().result())
                .isEqualTo(simulations.find(large).orElseThrow().result());
        assertThat(ASimulation.sample(small.toString())).isNotEmpty().isEqualTo(ASimulation.sample(large.toString()));
        assertThat(sql.value("""
                        select max(persons) from (select count(*) as persons from simulation_sample
                         where simulation = ? group by step, outcome, gate, code) kinds
                        """, small)).isEqualTo(5L);
    }

    @Test
    void whoIsCancelledStopsWithThePage() {
        // given
        var id = waiting(20);
        QuarkusTransaction.begin();
        simulating.advance(LATER, PAGE);

        // when
        try (var other = Executors.newSingleThreadExecutor()) {
            var cancelling = other.submit(
                    () -> Api.json(Api.asAuthor().post("/api/v1/simulations/{id}/cancellations", id), 200));
            await().until(() -> sql.count("pg_locks WHERE NOT granted") > 0);
            assertThat(cancelling.isDone()).isFalse();
            QuarkusTransaction.commit();
        }

        // then
        assertThat(advance()).isFalse();
        var shown = ASimulation.read(id.toString());
        assertThat(shown.path("state").asText()).isEqualTo("CANCELLED");
        assertThat(shown.at("/result/persons").asInt()).isEqualTo(PAGE);
        assertThat(shown.path("finishedAt").isNull()).isFalse();
    }

    @Test
    void howFarItIsCanBeSeen() {
        var id = waiting(20);
        assertThat(ASimulation.read(id.toString()).path("progress").asDouble()).isZero();

        advance();

        var shown = ASimulation.read(id.toString());
        assertThat(shown.path("state").asText()).isEqualTo("RUNNING");
        assertThat(shown.path("progress").asDouble()).isEqualTo((double) PAGE / PEOPLE);
        assertThat(shown.at("/result/persons").asInt()).isEqualTo(PAGE);
        ended(id);
        assertThat(ASimulation.read(id.toString()).path("progress").asDouble()).isEqualTo(1);
    }

    @Test
    void manyPersonsAskTheDatabaseAsOftenAsOne() {
        waiting(20);

        try (var probe = PlanProbe.start()) {
            QuarkusTransaction.requiringNew().call(() -> simulating.advance(LATER, PEOPLE));

            await().until(() -> asked(probe, "update simulation") == 1);
            assertThat(asked(probe, "as due_at")).isEqualTo(1);
            assertThat(asked(probe, "as entered_at")).isEqualTo(1);
            assertThat(asked(probe, "permission.snapshot as permission")).isEqualTo(1);
            assertThat(asked(probe, "insert into simulation_sample")).isEqualTo(1);
        }
    }

    @Test
    void whatCannotBeJudgedIsGivenUpAfterAFewTries() {
        var id = waiting(20);

        for (int i = 0; i < 3; i++) {
            simulations.failed(id, Instant.now());
        }

        assertThat(simulations.find(id).orElseThrow().state()).isEqualTo(SimulationState.FAILED);
        assertThat(simulations.forget(Instant.now().plusSeconds(60))).isPositive();
        assertThat(simulations.find(id)).isEmpty();
    }

    private static long asked(PlanProbe probe, String text) {
        return probe.plans().stream().filter(plan -> plan.sql().contains(text)).count();
    }

    private UUID waiting(int sample) {
        return AWaitingSimulation.of(campaign, crowd, sample, simulations);
    }

    private boolean advance() {
        return QuarkusTransaction.requiringNew().call(() -> simulating.advance(LATER, PAGE));
    }

    private boolean isOpen(UUID id) {
        var state = simulations.find(id).orElseThrow().state();
        return state == SimulationState.QUEUED || state == SimulationState.RUNNING;
    }

    private Tally ended(UUID id) {
        while (isOpen(id)) {
            advance();
        }
        return simulations.find(id).orElseThrow().result();
    }

    private static <T> T elsewhere(Callable<T> work) {
        try (var thread = Executors.newSingleThreadExecutor()) {
            return thread.submit(work).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
