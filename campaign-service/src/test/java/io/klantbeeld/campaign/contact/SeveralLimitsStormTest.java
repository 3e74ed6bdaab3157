package io.klantbeeld.campaign.contact;

import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.contact.Reservation.Reserved;
import io.klantbeeld.campaign.contact.capacity.Limit;
import io.klantbeeld.test.Proof;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Two limited campaigns that one event opens, for many persons at once, and not for all of them in the same order. */
@QuarkusTest
@RealServers
@Counterparts
class SeveralLimitsStormTest {
    private static final int STORMS = Proof.tries(5, 100);
    private static final int NAIVE_STORMS = 50;
    private static final int PIECES = 10;

    private final SqlProbe sql = SqlProbe.ofTheModule();

    @Inject
    Reserving reserving;

    @BeforeEach
    void theDispatcherStaysOut() {
        AReservation.pauseTheCampaign(sql);
    }

    @Test
    void whoTakesOfBothInAnyOrderWaitsForNobodyInACircle() {
        for (int i = 0; i < STORMS; i++) {
            var campaigns = campaigns();

            var got = Storm.of(thread -> took(thread, campaigns, true));

            assertThat(got).doesNotContain(-1);
            assertThat(got.stream().mapToInt(contacts -> contacts).sum()).isEqualTo(2 * PIECES);
        }
    }

    @Test
    void theStormBreaksTheNaiveWay() {
        assertThat(IntStream.range(0, NAIVE_STORMS).anyMatch(i -> {
                    var campaigns = campaigns();
                    return Storm.of(thread -> took(thread, campaigns, false)).contains(-1);
                }))
                .isTrue();
    }

    // How many of the two contacts were reserved; -1 where the database had to end the transaction.
    private int took(int thread, List<Limit> campaigns, boolean prepared) {
        var inOrder = thread % 2 == 0 ? campaigns : campaigns.reversed();
        var person = UUID.randomUUID();
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                if (prepared) {
                    reserving.prepare(person, inOrder);
                }
                return (int) inOrder.stream()
                        .map(limit -> reserving.reserve(AReservation.taking(person, List.of(limit))))
                        .filter(Reserved.class::isInstance)
                        .count();
            });
        } catch (RuntimeException e) {
            assertThat(e).hasStackTraceContaining("deadlock detected");
            return -1;
        }
    }

    private static List<Limit> campaigns() {
        var pair = UUID.randomUUID();
        return List.of(
                Limit.stock("one-" + pair, "coffee-voucher", PIECES), Limit.stock("other-" + pair, "lounge", PIECES));
    }
}
