package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.ToldPurpose;
import io.klantbeeld.campaign.contact.AReservation;
import io.klantbeeld.campaign.contact.Change;
import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.Contacts;
import io.klantbeeld.campaign.contact.Reservation.Reserved;
import io.klantbeeld.campaign.contact.Reserving;
import io.klantbeeld.campaign.contact.dispatch.Addressing.Addressed;
import io.klantbeeld.event.profile.ProfileSnapshot.ContactPoint;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** An address may close between the decision and the moment at which the contact leaves. */
@QuarkusTest
@RealServers
@Counterparts
class BlockedTest {
    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final String ik = "ik-" + UUID.randomUUID();
    private final List<Change> stopped = new ArrayList<>();

    @Inject
    Reserving reserving;

    @Inject
    Contacts contacts;

    @Inject
    Blocked blocked;

    @BeforeEach
    void theDispatcherStaysOut() {
        AReservation.pauseTheCampaign(sql);
    }

    @Test
    void whatWasPlannedForAnAddressThatDiedSinceDoesNotLeave() {
        var planned = planned("marketing");
        closes("HARD_BOUNCE");

        assertThat(blocked.remove(List.of(planned), stopped::add)).isEmpty();

        assertThat(stopped).singleElement().satisfies(change -> {
            assertThat(change.contact()).isEqualTo(planned.contact().id());
            assertThat(change.gate() + " " + change.code()).isEqualTo("REACH ADDRESS_INVALID");
        });
    }

    @Test
    void aComplaintStopsWhatCanBeRefusedAndNothingElse() {
        ToldPurpose.of("safety", "SAFETY");
        await().until(() -> sql.count("purpose_projection WHERE key = 'safety'") == 1);
        var promotion = planned("marketing");
        var recall = planned("safety");
        closes("COMPLAINT");

        assertThat(blocked.remove(List.of(promotion, recall), stopped::add)).containsExactly(recall);
    }

    private void closes(String code) {
        sql.execute(
                "insert into contact_point_block values (?, 'blauwvlucht', 'EMAIL', ?, now(), now() + interval '1 day')",
                ik,
                code);
    }

    private Addressed planned(String purpose) {
        var request = AReservation.of(UUID.randomUUID());
        var id = reserving.reserve(request) instanceof Reserved(UUID contact) ? contact : null;
        sql.execute("""
                update contact set plan = plan || jsonb_build_object('purpose', ?::text, 'contentClass', ?::text)
                 where id = ?
                """, purpose, purpose.equals("safety") ? "SAFETY" : "PROMOTIONAL", id);
        Contact contact = contacts.find(List.of(id)).get(id);
        return new Addressed(
                contact,
                null,
                null,
                new ContactPoint("EMAIL", ik, "anna@example.com", true, null, List.of("blauwvlucht")));
    }
}
