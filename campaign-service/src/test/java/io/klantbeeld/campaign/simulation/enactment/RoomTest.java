package io.klantbeeld.campaign.simulation.enactment;

import io.klantbeeld.campaign.contact.capacity.Limit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RoomTest {
    private static final Limit VOUCHERS = Limit.stock("campaign", "voucher", 2);
    private static final List<Limit> LIMITS = List.of(VOUCHERS);

    private final Room room = new Room();

    @Test
    void whatWasRehearsedIsTakenWhereItLeavesEnough() {
        left(2);

        var rehearsed = rehearsed();

        assertThat(room.settle(rehearsed, LIMITS)).isTrue();
        assertThat(room.left()).extracting(Room.Left::amount).containsExactly(BigDecimal.ONE);
    }

    @Test
    void whoeverTakesTheLastOnePlaysItAgain() {
        left(1);

        var rehearsed = rehearsed();

        assertThat(room.settle(rehearsed, LIMITS)).isFalse();
        assertThat(room.left())
                .extracting(Room.Left::amount)
                .as("nothing is taken until it is played")
                .containsExactly(BigDecimal.ONE);
    }

    @Test
    void whoRehearsedBeforeTheLastOneWasTakenPlaysItAgain() {
        left(1);
        var rehearsed = rehearsed();
        room.take(LIMITS);

        assertThat(room.settle(rehearsed, LIMITS)).isFalse();
        assertThat(room.left()).extracting(Room.Left::amount).containsExactly(BigDecimal.ZERO);
    }

    @Test
    void whereNothingIsLeftNothingIsTakenAndNothingChanges() {
        left(0);

        var rehearsed = new Supposed(room.shortages(LIMITS));

        assertThat(rehearsed.take(LIMITS)).contains(VOUCHERS);
        assertThat(room.settle(rehearsed, LIMITS)).isTrue();
    }

    private void left(int pieces) {
        room.look(LIMITS, limits -> Map.of(VOUCHERS, BigDecimal.valueOf(pieces)));
    }

    private Supposed rehearsed() {
        var supposed = new Supposed(room.shortages(LIMITS));
        assertThat(supposed.take(LIMITS)).isEmpty();
        return supposed;
    }
}
