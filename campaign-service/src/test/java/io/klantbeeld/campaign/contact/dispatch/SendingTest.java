package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.campaign.Api;
import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.contact.AReservation;
import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.ContactState;
import io.klantbeeld.campaign.contact.Contacts;
import io.klantbeeld.campaign.contact.Reservation.Reserved;
import io.klantbeeld.campaign.contact.ReservationRequest;
import io.klantbeeld.campaign.contact.Reserving;
import io.klantbeeld.campaign.contact.dispatch.Addressing.Addressed;
import io.klantbeeld.campaign.content.RenderedMessage;
import io.klantbeeld.campaign.permission.Answer.Permit;
import io.klantbeeld.campaign.projection.Person;
import io.klantbeeld.event.consent.PermissionSnapshot;
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

import static org.assertj.core.api.Assertions.assertThat;

/** What the ledger remembers of a letter at the moment it leaves. */
@QuarkusTest
@RealServers
@Counterparts
class SendingTest {
    private static final String ADDRESS = "1.b1H7oYQm0k3vXcQ2m4nB9sT8uVwXyZ0123456789_-A";
    private final SqlProbe sql = SqlProbe.ofTheModule();

    @Inject
    Reserving reserving;

    @Inject
    Contacts contacts;

    @Inject
    Journal journal;

    @BeforeEach
    void theDispatcherStaysOut() {
        AReservation.pauseTheCampaign(sql);
    }

    @Test
    void theAddressIsTheOneThatIsUsedAndTheBasisThatOfThePermit() {
        var claimed = claimed();

        var sending = journal.sending(List.of(letter(claimed, "FAIL_OPEN")));

        assertThat(sending).singleElement().satisfies(contact -> {
            assertThat(contact.addressee().contactPointIk()).isEqualTo(ADDRESS);
            assertThat(contact.basis()).isEqualTo("FAIL_OPEN");
            assertThat(contact.isFailOpen()).isTrue();
        });
    }

    @Test
    void whatIsPutBackRestsOnNothingYet() {
        var claimed = claimed();
        journal.sending(List.of(letter(claimed, "FAIL_OPEN")));

        journal.putBack(List.of(claimed));

        assertThat(contact(claimed.id()).basis()).isNull();
        assertThat(sql.count("contact_attempt WHERE contact_id = ? AND basis = 'FAIL_OPEN'", claimed.id()))
                .as("the attempt is remembered")
                .isEqualTo(1);
    }

    /** A contact of no campaign, so that none can stop it, in hand. */
    private Contact claimed() {
        return claimed(AReservation.of(UUID.randomUUID()));
    }

    // As if planned before there was a policy.
    private Contact claimed(UUID person, String occurrence) {
        var ruled = AReservation.of(person, occurrence);
        return claimed(new ReservationRequest(
                ruled.addressee(),
                ruled.plan(),
                List.of(),
                true,
                ruled.zone(),
                ruled.now(),
                ruled.notBefore(),
                ruled.expiresAt(),
                List.of(),
                null));
    }

    private Contact claimed(ReservationRequest request) {
        var id = reserving.reserve(request) instanceof Reserved(UUID contact) ? contact : null;
        sql.execute("""
                update contact set state = 'CLAIMED', campaign = 'none', lease_until = now() + interval '1 hour'
                 where id = ?
                """, id);
        return contact(id);
    }

    private static Person person(UUID id) {
        var permission =
                new PermissionSnapshot(id, 1, 1, 1, List.of(), List.of(), List.of(), List.of(), null, "Europe/Rome");
        return new Person(id, List.of(id), null, null, permission, Set.of());
    }

    private Contact contact(UUID id) {
        return contacts.find(List.of(id)).get(id);
    }

    @Test
    void whatWasSentMeanwhileMakesTheNextOneWait() {
        // given
        var person = UUID.randomUUID();
        Api.loadSample();
        var planned = claimed(person, "one");
        var other = claimed(person, "two");

        // when
        var sending = journal.sending(List.of(letter(planned, "CONSENT"), letter(other, "CONSENT")));

        // then
        assertThat(sending).extracting(Contact::id).containsExactly(planned.id());
        assertThat(contact(other.id())).satisfies(waiting -> {
            assertThat(waiting.state()).isEqualTo(ContactState.PLANNED);
            assertThat(waiting.gate()).isEqualTo("FREQUENCY");
            assertThat(waiting.code()).isEqualTo("CAP_REACHED");
        });
        assertThat(sql.value("select next_attempt_at = expires_at from contact where id = ?", other.id()))
                .as("there is no room before it expires")
                .isEqualTo(true);
    }

    private static Letter letter(Contact contact, String basis) {
        var point = new ContactPoint("EMAIL", ADDRESS, "anna@example.com", true, null, List.of("blauwvlucht"));
        return new Letter(
                new Addressed(contact, person(contact.addressee().person()), null, point),
                new Permit(Instant.now(), null, basis, null, null, Set.of(), null, Set.of(), null),
                new RenderedMessage("en", false, "Hello", "<html></html>", "Hello"));
    }
}
