package io.klantbeeld.campaign.contact;

import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.contact.Reservation.Exhausted;
import io.klantbeeld.campaign.contact.Reservation.Reserved;
import io.klantbeeld.campaign.contact.capacity.Capacity;
import io.klantbeeld.campaign.contact.capacity.Limit;
import io.klantbeeld.event.Money;
import io.klantbeeld.test.Patience;
import io.klantbeeld.test.Proof;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
@Counterparts
class CapacityStormTest {
    private static final int STORMS = Proof.tries(20, 1_000);

    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final String campaign = "stock-" + UUID.randomUUID();
    private Instant midnight;

    @Inject
    Reserving reserving;

    @Inject
    Ledger ledger;

    @Inject
    Contacts contacts;

    @Inject
    Capacity capacity;

    @BeforeEach
    void theDispatcherStaysOut() {
        Patience.awaitRoomInTheDay(ZoneOffset.UTC);
        midnight = Instant.now().truncatedTo(ChronoUnit.DAYS);
        AReservation.pauseTheCampaign(sql);
    }

    @Test
    void ofSixteenAtOnceExactlyTenGetOneOfTen() {
        for (int i = 0; i < STORMS; i++) {
            var limits = List.of(stock(campaign + i, 10));

            var reservations = Storm.of(() -> reserving.reserve(AReservation.taking(limits)));

            assertThat(reservations).filteredOn(Reserved.class::isInstance).hasSize(10);
            assertThat(reservations).filteredOn(Exhausted.class::isInstance).hasSize(6);
        }
    }

    @Test
    void ofSixteenAtOnceAsManyGoAsTheBudgetPays() {
        var cost = new Money(new BigDecimal("0.30"), "EUR");
        var limits = List.of(stock(campaign, 12), Limit.budget(campaign, money("1.00"), cost));

        var reservations = Storm.of(() -> reserving.reserve(AReservation.taking(limits)));

        assertThat(reservations).filteredOn(Reserved.class::isInstance).hasSize(3);
        assertThat(sql.value(
                        "select sum(room) from campaign_capacity where campaign = ? and what = 'budget'", campaign))
                .isEqualTo(new BigDecimal("0.10"));
        assertThat(sql.value(
                        "select sum(room)::int from campaign_capacity where campaign = ? and what like 'stock%'",
                        campaign))
                .as("the stock of those whom the budget refused")
                .isEqualTo(9);
    }

    @Test
    void ofSixteenAtOnceAsManyGoAsCanBeHandledInThePeriod() {
        var today = handled(campaign, "coffee-voucher", 10, midnight);
        var tomorrow = handled(campaign, "coffee-voucher", 10, midnight.plus(1, ChronoUnit.DAYS));

        var reservations = Storm.of(() -> reserving.reserve(AReservation.taking(List.of(today))));

        assertThat(reservations).filteredOn(Reserved.class::isInstance).hasSize(10);
        assertThat(reservations)
                .filteredOn(Exhausted.class::isInstance)
                .extracting(refused -> ((Exhausted) refused).limit().renewedAt())
                .containsOnly(midnight.plus(1, ChronoUnit.DAYS))
                .hasSize(6);
        reserved(List.of(tomorrow));
    }

    @Test
    void whatTheCampaignCannotHandleIsNotTakenOfTheActionEither() {
        var limits = List.of(
                handled(campaign, "coffee-voucher", 12, midnight),
                handled(campaign, null, 5, midnight),
                Limit.budget(campaign, money("100"), money("1")));

        var reservations = Storm.of(() -> reserving.reserve(AReservation.taking(limits)));

        assertThat(reservations).filteredOn(Reserved.class::isInstance).hasSize(5);
        assertThat(sql.value(
                        "select sum(room)::int from campaign_capacity where campaign = ? and what like 'capacity%'",
                        campaign))
                .isEqualTo(7);
    }

    @Test
    void onlyContactsOfThePeriodCountFromBeforeThereWasALimit() {
        for (var planned : List.of(midnight.minusSeconds(1), midnight.plusSeconds(1))) {
            sql.execute("""
                    update contact
                       set campaign = ?, planned_at = ?::timestamptz, next_attempt_at = now() + interval '1 hour'
                     where id = ?
                    """, campaign, planned.toString(), reserved(List.of()));
        }

        reserved(List.of(handled(campaign, null, 2, midnight)));
        assertThat(reserving.reserve(AReservation.taking(List.of(handled(campaign, null, 2, midnight)))))
                .isInstanceOf(Exhausted.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsNotMadeGivesItsPieceBackOnceAndTakesItAgainWhenItIsMadeAfterAll(boolean inAPeriod) {
        // given
        var limits = List.of(inAPeriod ? handled(campaign, null, 1, midnight) : stock(campaign, 1));
        var id = reserved(limits);
        assertThat(reserving.reserve(AReservation.taking(limits))).isInstanceOf(Exhausted.class);

        // when
        change(id, ContactState.PLANNED, ContactState.EXPIRED);
        capacity.release(List.of(id));

        // then
        assertThat(capacity.shortages(limits)).isEmpty();
        change(id, ContactState.EXPIRED, ContactState.PLANNED);
        assertThat(capacity.shortages(limits)).singleElement().satisfies(shortage -> assertThat(shortage.left())
                .isEqualByComparingTo(BigDecimal.ZERO));
    }

    @Test
    void aStockMayGrowAndShrinkWhileItIsGivenOut() {
        reserved(List.of(stock(campaign, 2)));
        reserved(List.of(stock(campaign, 2)));

        reserved(List.of(stock(campaign, 20)));

        assertThat(reserving.reserve(AReservation.taking(List.of(stock(campaign, 3)))))
                .isInstanceOf(Exhausted.class);
        reserved(List.of(stock(campaign, 4)));
    }

    @Test
    void contactsFromBeforeThereWasALimitCount() {
        var before = reserved(List.of());
        sql.execute(
                "update contact set campaign = ?, next_attempt_at = now() + interval '1 hour' where id = ?",
                campaign,
                before);

        assertThat(reserving.reserve(AReservation.taking(List.of(stock(campaign, 1)))))
                .isInstanceOf(Exhausted.class);
        reserved(List.of(stock(campaign, 2)));
    }

    @Test
    void theStormBreaksTheNaiveWay() {
        sql.execute("create table if not exists naive_stock (key uuid primary key, room int not null)");

        boolean oversold = IntStream.range(0, 200).anyMatch(i -> isOversold(UUID.randomUUID()));

        assertThat(oversold).isTrue();
    }

    // Looks whether something is left, and then takes it.
    private boolean isOversold(UUID key) {
        sql.execute("insert into naive_stock values (?, 10)", key);
        var taken = Storm.of(() -> {
            try (var connection = sql.connect();
                    var look = connection.prepareStatement("select room from naive_stock where key = ?")) {
                look.setObject(1, key);
                var result = look.executeQuery();
                result.next();
                if (result.getInt(1) < 1) {
                    return false;
                }
                NaiveReserving.run(connection, "update naive_stock set room = room - 1 where key = ?", key);
                return true;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        return taken.stream().filter(got -> got).count() > 10;
    }

    private UUID reserved(List<Limit> limits) {
        var reservation = reserving.reserve(AReservation.taking(limits));
        assertThat(reservation).isInstanceOf(Reserved.class);
        return ((Reserved) reservation).contactId();
    }

    private void change(UUID id, ContactState from, ContactState to) {
        var contact = contacts.find(List.of(id)).get(id);
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.change(List.of(Change.to(to, contact)), List.of(from), Instant.now()));
    }

    private static Limit handled(String campaign, String action, int contacts, Instant from) {
        return Limit.capacity(campaign, action, contacts, from, from.plus(1, ChronoUnit.DAYS));
    }

    private static Limit stock(String campaign, int pieces) {
        return Limit.stock(campaign, "coffee-voucher", pieces);
    }

    private static Money money(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }
}
