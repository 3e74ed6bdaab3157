package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.contact.AReservation;
import io.klantbeeld.campaign.contact.Change;
import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.ContactState;
import io.klantbeeld.campaign.contact.Contacts;
import io.klantbeeld.campaign.contact.Reservation.Reserved;
import io.klantbeeld.campaign.contact.Reserving;
import io.klantbeeld.event.Topics;
import io.klantbeeld.test.KafkaProbe;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** What a crash leaves in the ledger, row by row: the states are those that a killed process would have committed. */
@QuarkusTest
@RealServers
@Counterparts
class RecoveryTest {
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
    void aClaimWhoseHolderDiedIsPutBack() {
        var id = planned();

        crashedIn("CLAIMED", id);

        awaitState(id, ContactState.PLANNED);
    }

    @Test
    void aContactWhoseSenderDiedIsUnknownAndNeverSentAgain() {
        var id = planned();

        crashedIn("SENDING", id);

        awaitState(id, ContactState.UNKNOWN);
        assertThat(contact(id).code()).isEqualTo("NO_ANSWER");
        try (var kafka = new KafkaProbe()) {
            kafka.await(
                    Topics.CONTACT,
                    record -> record.json().path("contactId").asText().equals(id.toString())
                            && record.json().path("status").asText().equals("UNKNOWN"));
        }
        assertThat(sql.count("contact WHERE id = ? AND state IN ('PLANNED', 'REJECTED_TEMPORARY')", id))
                .isZero();
    }

    @Test
    void anAnswerThatComesLateIsTakenAfterAll() {
        var id = planned();
        crashedIn("SENDING", id);
        awaitState(id, ContactState.UNKNOWN);

        journal.settle(List.of(Change.to(ContactState.ACCEPTED, contact(id)).knownAs("250")));

        assertThat(contact(id).state()).isEqualTo(ContactState.ACCEPTED);
    }

    @Test
    void aBatchOfWhichNothingWasHandedOverIsPutBack() {
        var id = planned();
        sql.execute("update contact set state = 'SENDING', lease_until = now() + interval '1 hour' where id = ?", id);

        journal.putBack(List.of(contact(id)));

        assertThat(contact(id).state()).isEqualTo(ContactState.PLANNED);
    }

    @Test
    void whoHoldsAnOlderFenceChangesNothing() {
        var id = planned();
        var before = contact(id);
        sql.execute("update contact set fence = fence + 1 where id = ?", id);
        sql.execute("update contact set state = 'CLAIMED', lease_until = now() + interval '1 hour' where id = ?", id);

        journal.release(List.of(Change.to(ContactState.CANCELLED, before)));

        assertThat(contact(id).state()).isEqualTo(ContactState.CLAIMED);
        crashedIn("CLAIMED", id);
    }

    @Test
    void aContactThatMakesNoSenseAnyMoreExpires() {
        var id = planned();

        sql.execute("update contact set expires_at = now() - interval '1 second' where id = ?", id);

        awaitState(id, ContactState.EXPIRED);
    }

    @Test
    void theKillSwitchStopsWhatWasNotSentYet() {
        var id = planned();
        sql.execute("""
                insert into campaign (key, brand, state, killed, version, changed_at)
                values ('killed-for-tests', 'blauwvlucht', 'RUNNING', true, 1, now()) on conflict do nothing
                """);

        sql.execute("update contact set campaign = 'killed-for-tests' where id = ?", id);

        awaitState(id, ContactState.CANCELLED);
        assertThat(contact(id).code()).isEqualTo("KILL_SWITCH");
    }

    private UUID planned() {
        return reserving.reserve(AReservation.of(UUID.randomUUID())) instanceof Reserved(UUID id) ? id : null;
    }

    private void crashedIn(String state, UUID id) {
        sql.execute("update contact set state = ?, lease_until = now() - interval '1 second' where id = ?", state, id);
    }

    private void awaitState(UUID id, ContactState state) {
        await().untilAsserted(() -> assertThat(contact(id).state()).isEqualTo(state));
    }

    private Contact contact(UUID id) {
        return contacts.find(List.of(id)).get(id);
    }
}
