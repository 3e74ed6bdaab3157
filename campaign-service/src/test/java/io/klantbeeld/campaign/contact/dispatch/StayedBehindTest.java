package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.campaign.Api;
import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.Traveller;
import io.klantbeeld.campaign.contact.AReservation;
import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.Reservation.Reserved;
import io.klantbeeld.campaign.contact.ReservationRequest;
import io.klantbeeld.campaign.contact.Reserving;
import io.klantbeeld.campaign.content.RenderedMessage;
import io.klantbeeld.campaign.permission.Answer.Permit;
import io.klantbeeld.campaign.projection.People;
import io.klantbeeld.event.profile.ProfileSnapshot.ContactPoint;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** Two contacts with one person leave together, and the policy has room for one of them. */
@QuarkusTest
@RealServers
@Counterparts
class StayedBehindTest {
    private static final String CLAIMED = """
            update contact
               set campaign = ?, state = 'CLAIMED', fence = 1, lease_until = now() + interval '1 hour',
                   expires_at = now() + ?::interval
             where id = ?
            """;

    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final String campaign = "stayed-" + UUID.randomUUID();
    private final Traveller anna = Traveller.known(true);

    @Inject
    Reserving reserving;

    @Inject
    LedgerRows rows;

    @Inject
    People people;

    @Inject
    Journal journal;

    @BeforeEach
    void onlyOneMayGoADay() {
        Api.loadSample();
        AReservation.pauseTheCampaign(sql);
        sql.execute("""
                insert into campaign (key, brand, state, killed, version, changed_at)
                values (?, 'blauwvlucht', 'RUNNING', false, 1, now())
                """, campaign);
        await().until(() -> sql.count("profile_projection WHERE profile_id = ?", anna.id()) == 1);
    }

    @Test
    void theOneThatGoesKeepsTheOtherBack() {
        var first = claimed("1 hour");
        var second = claimed("1 hour");

        assertThat(journal.sending(List.of(letter(first), letter(second))))
                .extracting(Contact::id)
                .containsExactly(first);
        assertThat(code(second)).isEqualTo("CAP_REACHED");
    }

    @Test
    void oneThatExpiredBeforeItWentKeepsNobodyBack() {
        var expired = claimed("-1 second");
        var other = claimed("1 hour");

        assertThat(journal.sending(List.of(letter(expired), letter(other)))).isEmpty();
        assertThat(code(other)).isNull();
        assertThat(journal.sending(List.of(letter(other))))
                .extracting(Contact::id)
                .containsExactly(other);
    }

    // As if it was planned before there was a policy.
    private UUID claimed(String expiresIn) {
        var ruled = AReservation.of(anna.id());
        var request = new ReservationRequest(
                ruled.addressee(),
                ruled.plan(),
                List.of(),
                true,
                ruled.zone(),
                ruled.now(),
                ruled.notBefore(),
                ruled.expiresAt(),
                List.of(),
                null);
        var id = reserving.reserve(request) instanceof Reserved(UUID contact) ? contact : null;
        sql.execute(CLAIMED, campaign, expiresIn, id);
        return id;
    }

    private Letter letter(UUID id) {
        var contact = rows.list("select * from contact where id = ?", id).getFirst();
        var person = people.find(anna.id()).orElseThrow();
        var point = new ContactPoint("EMAIL", "key", anna.email(), true, null, List.of("blauwvlucht"));
        var addressed = new Addressing.Addressed(contact, person, null, point);
        var permit = new Permit(Instant.now(), null, "CONSENT", null, null, Set.of(), null, Set.of(), null);
        return new Letter(addressed, permit, new RenderedMessage("nl", false, "Koffie?", null, "Koffie?"));
    }

    private Object code(UUID contact) {
        return sql.value("select code from contact where id = ?", contact);
    }
}
