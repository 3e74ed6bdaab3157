package io.klantbeeld.campaign.journey;

import io.klantbeeld.campaign.ACampaign;
import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.Traveller;
import io.klantbeeld.campaign.journey.TriggerStore.Opening;
import io.klantbeeld.event.profile.InteractionRecorded;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** What one interaction opened is decided by one replica, all of it; something wrong with one keeps no other back. */
@QuarkusTest
@RealServers
@Counterparts
class OpeningTest {
    /** Nobody takes up what is ready that late. */
    private static final Instant MUCH_LATER = Instant.now().plus(Duration.ofDays(30));

    private static final String ONE =
            "select id from waiting_trigger where id = ? and parked_at is null for update skip locked";

    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final ACampaign one = ACampaign.likeTheSample();
    private final ACampaign other = ACampaign.likeTheSample().with("/journey/entry", "event", one.event());

    @Inject
    TriggerStore triggers;

    @BeforeEach
    void twoCampaignsOfOneEvent() {
        one.running();
        other.running();
    }

    @Test
    void whoHasTheFirstTriggerHasAllAndNobodyWaitsForThem() {
        var opening = opening();

        var found = QuarkusTransaction.requiringNew().call(() -> {
            var all = triggers.lock(opening, MUCH_LATER);
            var forOthers = elsewhere(() -> triggers.lock(opening, MUCH_LATER));
            return List.of(all.size(), forOthers.size());
        });

        assertThat(found).containsExactly(2, 0);
        assertThat(elsewhere(() -> triggers.lock(opening, MUCH_LATER))).hasSize(2);
    }

    @Test
    void lockedOneByOneEachReplicaWouldHaveAPart() throws SQLException {
        var opening = opening();
        var ids = triggers.of(opening);

        try (var here = sql.connect();
                var there = sql.connect()) {
            here.setAutoCommit(false);
            there.setAutoCommit(false);

            assertThat(locks(here, ids.getFirst())).isTrue();
            assertThat(locks(there, ids.getLast())).isTrue();
            assertThat(locks(here, ids.getLast())).isFalse();
        }
    }

    @Test
    void aTriggerThatFailsIsSetAsideAndTheOthersGo() {
        // given a campaign that cannot be found any more
        sql.execute("update campaign set latest_revision = null where key = ?", other.key());
        var anna = Traveller.known(true);

        // when
        anna.does(one.event(), "AMS", 1);

        // then
        await().untilAsserted(
                        () -> assertThat(sql.count("decision WHERE person = ? AND campaign = ?", anna.id(), one.key()))
                                .isEqualTo(1));
        await().untilAsserted(() -> assertThat(sql.count(
                        "waiting_trigger WHERE profile_id = ? AND campaign = ? AND failed > 0", anna.id(), other.key()))
                .isEqualTo(1));
        assertThat(sql.count("waiting_trigger WHERE profile_id = ?", anna.id())).isEqualTo(1);
        sql.execute("update campaign set latest_revision = live_revision where key = ?", other.key());
        await().untilAsserted(() -> assertThat(sql.count("waiting_trigger WHERE profile_id = ?", anna.id()))
                .isZero());
    }

    private Opening opening() {
        var nobody = new UUID(System.nanoTime(), 1);
        var interaction = new InteractionRecorded(
                UUID.randomUUID(),
                nobody,
                1,
                "ingestion",
                "EVENT",
                one.event(),
                "WEB",
                "INBOUND",
                Traveller.BRAND,
                Instant.now(),
                Instant.now(),
                "website",
                null,
                null,
                null,
                null,
                null);
        triggers.add(
                List.of(waiting(one, interaction), waiting(other, interaction)), MUCH_LATER.minus(Duration.ofDays(1)));
        return new Opening(interaction.interactionId(), nobody);
    }

    private WaitingTrigger waiting(ACampaign campaign, InteractionRecorded interaction) {
        var revision = (UUID) sql.value("select live_revision from campaign where key = ?", campaign.key());
        return new WaitingTrigger(UUID.randomUUID(), campaign.key(), revision, interaction, Instant.now(), 0, 0);
    }

    private static <T> T elsewhere(Callable<T> work) {
        try (var thread = Executors.newSingleThreadExecutor()) {
            return thread.submit(() -> QuarkusTransaction.requiringNew().call(work))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean locks(Connection connection, UUID id) throws SQLException {
        try (var statement = connection.prepareStatement(ONE)) {
            statement.setObject(1, id);
            return statement.executeQuery().next();
        }
    }
}
