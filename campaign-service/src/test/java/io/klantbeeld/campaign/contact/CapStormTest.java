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
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
@Counterparts
class CapStormTest {
    private static final int PERSONS = Proof.tries(20, 2_000);

    private final SqlProbe sql = SqlProbe.ofTheModule();

    @Inject
    Reserving reserving;

    @BeforeEach
    void theDispatcherStaysOut() {
        AReservation.pauseTheCampaign(sql);
    }

    @Test
    void ofSixteenAtOnceExactlyOneIsPlannedForEveryPerson() {
        for (int i = 0; i < PERSONS; i++) {
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
                one.addressee(), one.plan(), List.of(), true, one.zone(), one.now(), one.notBefore(), one.expiresAt());

        var reservations = Storm.of(() -> reserving.reserve(uncapped));

        assertThat(reservations).filteredOn(Reserved.class::isInstance).hasSize(1);
        assertThat(reservations).filteredOn(Duplicate.class::isInstance).hasSize(15);
    }

    @ParameterizedTest
    @EnumSource
    void theStormBreaksTheNaiveWays(NaiveReserving naive) {
        NaiveReserving.prepare(sql);

        boolean broken = IntStream.range(0, 200).anyMatch(i -> isOverCap(naive, UUID.randomUUID()));

        assertThat(broken).isTrue();
    }

    private boolean isOverCap(NaiveReserving naive, UUID person) {
        sql.execute("insert into naive_pressure values (?)", person);
        Storm.of(() -> {
            try (var connection = sql.connect()) {
                connection.setAutoCommit(false);
                naive.reserve(connection, person);
                connection.commit();
                return null;
            }
        });
        return sql.count("naive_contact WHERE person = ?", person) > 1;
    }
}
