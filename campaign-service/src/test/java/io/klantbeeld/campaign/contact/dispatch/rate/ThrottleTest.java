package io.klantbeeld.campaign.contact.dispatch.rate;

import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.channel.Channels;
import io.klantbeeld.campaign.contact.AReservation;
import io.klantbeeld.campaign.contact.Change;
import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.ContactState;
import io.klantbeeld.campaign.contact.Contacts;
import io.klantbeeld.campaign.contact.Ledger;
import io.klantbeeld.campaign.contact.Reservation.Reserved;
import io.klantbeeld.campaign.contact.Reserving;
import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
@Counterparts
class ThrottleTest {
    // Beyond what any other test has spent.
    private static final Instant NOW = Instant.parse("2100-03-01T09:00:00Z");

    private final SqlProbe sql = SqlProbe.ofTheModule();

    @Inject
    Database database;

    @Inject
    Channels channels;

    @Inject
    Reserving reserving;

    @Inject
    Contacts contacts;

    @Inject
    Ledger ledger;

    @BeforeEach
    void nothingIsSpent() {
        AReservation.pauseTheCampaign(sql);
        sql.execute("delete from sending_rate");
    }

    @Test
    void whatIsOverTheRateWaitsItsTurnWithoutAnAttempt() {
        // given
        var claimed = claimed(4);

        // when
        var throttled = throttle(2.0).admit(claimed);

        // then
        assertThat(throttled.admitted()).hasSize(1);
        assertThat(throttled.waiting())
                .extracting(Change::nextAttemptAt)
                .containsExactly(NOW.plusMillis(500), NOW.plusMillis(1_000), NOW.plusMillis(1_500));
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.change(throttled.waiting(), List.of(ContactState.CLAIMED), Instant.now()));
        assertThat(contacts.find(ids(throttled.waiting())).values()).allSatisfy(contact -> {
            assertThat(contact.state()).isEqualTo(ContactState.PLANNED);
            assertThat(contact.code()).isEqualTo("DEFERRED_THROTTLE");
            assertThat(contact.attempts()).isZero();
        });
    }

    @Test
    void aChannelWithoutARateLetsEverythingPass() {
        var throttled = throttle(null).admit(claimed(3));

        assertThat(throttled.admitted()).hasSize(3);
        assertThat(throttled.waiting()).isEmpty();
    }

    @Test
    void aPlanThatIsBrokenIsLeftToWhoeverStopsItAlone() {
        var broken = claimed(1).getFirst();
        sql.execute("update contact set plan = plan - 'channel' where id = ?", broken.id());
        var read = contacts.find(List.of(broken.id())).get(broken.id());

        assertThat(throttle(2.0).admit(List.of(read)).admitted()).containsExactly(read);
    }

    private Throttle throttle(Double rate) {
        RateConfig config = () -> Map.of("email", new RateConfig.Channel() {
            @Override
            public Optional<Double> rate() {
                return Optional.ofNullable(rate);
            }

            @Override
            public Map<String, Double> brandRates() {
                return Map.of("wolkje", 1_000.0);
            }
        });
        return new Throttle(
                new Rates(channels, config),
                new Allowance(database),
                new SimpleMeterRegistry(),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private List<Contact> claimed(int number) {
        var ids = IntStream.range(0, number)
                .mapToObj(i -> reserving.reserve(AReservation.of(UUID.randomUUID())))
                .map(reservation -> ((Reserved) reservation).contactId())
                .toList();
        ids.forEach(id -> sql.execute(
                "update contact set state = 'CLAIMED', lease_until = now() + interval '1 hour' where id = ?", id));
        return List.copyOf(contacts.find(ids).values());
    }

    private static List<UUID> ids(List<Change> changes) {
        return changes.stream().map(Change::contact).toList();
    }
}
