package io.klantbeeld.campaign.contact;

import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.contact.Reservation.Duplicate;
import io.klantbeeld.campaign.contact.Reservation.Refused;
import io.klantbeeld.campaign.contact.Reservation.Reserved;
import io.klantbeeld.test.Proof;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
@Counterparts
class CapStormTest {
    private static final int PERSONS = 40;
    private static final int WAVES = Proof.tries(2, 60);
    private static final int STRIKES = 25;
    private static final String LATEST = "(select max(judged_in) from contact where brand = ?)";

    private final SqlProbe sql = SqlProbe.ofTheModule();

    @Inject
    Reserving reserving;

    @BeforeEach
    void theDispatcherStaysOut() {
        AReservation.pauseTheCampaign(sql);
    }

    @Test
    void whateverFourReplicasDoAtOnceNobodyIsOverACapAndNoExclusionIsBroken() {
        for (int wave = 0; wave < WAVES; wave++) {
            long seed = wave;
            try (var storm = new StormOfContacts(sql, PERSONS)) {
                var over = new AtomicBoolean();
                var merges =
                        CompletableFuture.supplyAsync(() -> mergeUntil(over, storm), task -> new Thread(task).start());

                Storm.of((int thread) -> storm.strike(thread, STRIKES, seed * Storm.THREADS));
                over.set(true);

                assertThat(merges.join()).as("merges").isPositive();
                assertThat(storm.sent.sum()).as("sent").isPositive();
                assertThat(storm.reserved.sum()).as("reserved").isGreaterThan(PERSONS);
                assertThat(storm.refused.sum()).as("refused").isPositive();
                assertThatNothingIsBroken(storm);
            }
        }
    }

    private void assertThatNothingIsBroken(StormOfContacts storm) {
        var verdict = new StormVerdict(sql, storm.people());
        assertThat(verdict.overCap("contact")).isEmpty();
        assertThat(verdict.overPlanned()).isEmpty();
        assertThat(verdict.excluded("contact")).isEmpty();
        await().until(() -> sql.count("contact_audit WHERE judged_in > " + LATEST, StormOfContacts.BRAND) == 1);
        assertThat(sql.count("contact_violation WHERE brand = ?", StormOfContacts.BRAND))
                .as("what the auditor says")
                .isZero();
    }

    private static int mergeUntil(AtomicBoolean over, StormOfContacts storm) {
        int merges = 0;
        do {
            storm.mergeAndPart(merges++);
        } while (!over.get());
        return merges;
    }

    @ParameterizedTest
    @EnumSource
    void theSameStormBreaksTheNaiveWays(NaiveReserving naive) {
        NaiveReserving.prepare(sql);
        var people = Stream.generate(UUID::randomUUID).limit(PERSONS).toList();
        people.forEach(person -> sql.execute("insert into naive_pressure values (?)", person));

        var together = new CyclicBarrier(Storm.THREADS);
        Storm.of((int thread) -> {
            strike(naive, people, new Random(thread), together);
            return null;
        });

        var verdict = new StormVerdict(sql, people);
        assertThat(verdict.overCap("naive_ledger")).isNotEmpty();
        assertThat(verdict.excluded("naive_ledger")).isNotEmpty();
    }

    private void strike(NaiveReserving naive, List<UUID> people, Random random, CyclicBarrier together)
            throws Exception {
        try (var connection = sql.connect()) {
            connection.setAutoCommit(false);
            for (var person : people) {
                together.await();
                for (int i = 0; i < 3; i++) {
                    var channel = StormOfContacts.CHANNELS.get(random.nextInt(3));
                    naive.reserve(connection, person, channel);
                    connection.commit();
                }
            }
        }
    }

    @Test
    void ofSixteenAtOnceExactlyOneIsPlannedForEveryPerson() {
        for (int i = 0; i < Proof.tries(20, 2_000); i++) {
            var person = UUID.randomUUID();

            var reservations = Storm.of(() -> reserving.reserve(AReservation.of(person)));

            assertThat(reservations).filteredOn(Reserved.class::isInstance).hasSize(1);
            assertThat(reservations).filteredOn(Refused.class::isInstance).hasSize(15);
            assertThat(sql.count("contact WHERE person = ?", person)).isEqualTo(1);
        }
    }

    @Test
    void theSameContactIsPlannedOnceWhateverTheCap() {
        var person = UUID.randomUUID();
        var one = AReservation.of(person, "the-same");
        var uncapped = new ReservationRequest(
                one.addressee(),
                one.plan(),
                List.of(),
                true,
                one.zone(),
                one.now(),
                one.notBefore(),
                one.expiresAt(),
                List.of(),
                null);

        var reservations = Storm.of(() -> reserving.reserve(uncapped));

        assertThat(reservations).filteredOn(Reserved.class::isInstance).hasSize(1);
        assertThat(reservations).filteredOn(Duplicate.class::isInstance).hasSize(15);
    }
}
