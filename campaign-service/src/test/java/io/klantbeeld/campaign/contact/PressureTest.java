package io.klantbeeld.campaign.contact;

import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.contact.Pressure.Sight;
import io.klantbeeld.campaign.contact.Reservation.Reserved;
import io.klantbeeld.campaign.contact.pressure.Cap;
import io.klantbeeld.campaign.contact.pressure.Usage;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
@Counterparts
class PressureTest {
    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final UUID person = UUID.randomUUID();

    @Inject
    Reserving reserving;

    @Inject
    Pressure pressure;

    @BeforeEach
    void theDispatcherStaysOut() {
        AReservation.pauseTheCampaign(sql);
    }

    @ParameterizedTest
    @CsvSource({
        "ACCEPTED, 1", "UNKNOWN, 1", "DELIVERED, 1", "BOUNCED, 1",
        "REJECTED_PERMANENT, 0", "CANCELLED, 0", "EXPIRED, 0", "NOT_REACHED, 0"
    })
    void whatWasMadeCountsAndWhatWasNotDoesNot(ContactState state, int used) {
        planned();

        sql.execute("update contact set state = ? where person = ?", state.name(), person);

        assertThat(usageAt(Instant.now()).used()).isEqualTo(used);
    }

    @Test
    void aContactCountsToTheSecondFromWhenItWasSent() {
        planned();
        var sentAt = Instant.parse("2026-03-01T09:00:00Z");
        sql.execute(
                "update contact set state = 'ACCEPTED', sent_at = ? where person = ?",
                OffsetDateTime.ofInstant(sentAt, ZoneOffset.UTC),
                person);
        var day = Duration.ofHours(24);

        assertThat(usageAt(sentAt.plus(day).minusMillis(1)).isReached()).isTrue();
        assertThat(usageAt(sentAt.plus(day).minusMillis(1)).nextFree()).isEqualTo(sentAt.plus(day));
        assertThat(usageAt(sentAt.plus(day)).isReached()).isFalse();
    }

    @Test
    void whatIsStillToBeMadeCountsHoweverLongAgoItWasPlanned() {
        planned();

        sql.execute("update contact set not_before = not_before - interval '30 days' where person = ?", person);

        assertThat(usageAt(Instant.now()).isReached()).isTrue();
    }

    @Test
    void anotherBrandsCapIsNotUsedUp() {
        planned();
        var rule = AReservation.ONE_A_DAY;
        var other = new Cap(rule.name(), rule.code(), "wolkje", rule.scope(), 1, rule.window());
        var ofAnyBrand = new Cap(rule.name(), rule.code(), null, rule.scope(), 1, rule.window());

        assertThat(usageAt(Instant.now(), other).used()).isZero();
        assertThat(usageAt(Instant.now(), ofAnyBrand).used()).isEqualTo(1);
    }

    private void planned() {
        assertThat(reserving.reserve(AReservation.of(person))).isInstanceOf(Reserved.class);
    }

    private Usage usageAt(Instant now) {
        return usageAt(now, AReservation.ONE_A_DAY);
    }

    private Usage usageAt(Instant now, Cap cap) {
        return cap.usage(
                pressure.of(List.of(person), List.of(cap), now, Sight.PLANNING).touches(), now, ZoneOffset.UTC);
    }
}
