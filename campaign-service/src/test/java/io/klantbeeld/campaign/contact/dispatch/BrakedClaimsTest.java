package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.campaign.Campaigns;
import io.klantbeeld.campaign.contact.AReservation;
import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.ContactState;
import io.klantbeeld.campaign.contact.Contacts;
import io.klantbeeld.campaign.contact.Reservation.Reserved;
import io.klantbeeld.campaign.contact.Reserving;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
@Counterparts
class BrakedClaimsTest {
    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final String campaign = "braked-" + UUID.randomUUID();

    @Inject
    Reserving reserving;

    @Inject
    Contacts contacts;

    @Inject
    Campaigns campaigns;

    @Inject
    Claims claims;

    @BeforeEach
    void aCampaignRuns() {
        AReservation.pauseTheCampaign(sql);
        sql.execute("""
                insert into campaign (key, brand, state, killed, version, changed_at)
                values (?, 'blauwvlucht', 'RUNNING', false, 1, now())
                """, campaign);
    }

    @Test
    void nothingIsClaimedOnAChannelWithABrakeUntilItIsReleased() {
        // given
        campaigns.brake(campaign, "EMAIL", "BOUNCE_RATE", Map.of());
        var id = dueContact();

        // when
        var claimed = claims.next();

        // then
        assertThat(claimed).extracting(Contact::id).doesNotContain(id);
        assertThat(state(id)).isEqualTo(ContactState.PLANNED);
        campaigns.release(campaign, "EMAIL", "somebody");
        await().untilAsserted(
                        () -> assertThat(claims.next().stream().map(Contact::id).anyMatch(id::equals)
                                        || state(id) != ContactState.PLANNED)
                                .isTrue());
    }

    @Test
    void aBrakeOnAnotherChannelHoldsNothing() {
        campaigns.brake(campaign, "SMS", "BOUNCE_RATE", Map.of());

        var id = dueContact();

        await().untilAsserted(
                        () -> assertThat(claims.next().stream().map(Contact::id).anyMatch(id::equals)
                                        || state(id) != ContactState.PLANNED)
                                .isTrue());
    }

    // Planned for a campaign that is paused, so that no dispatcher is faster than the test.
    private UUID dueContact() {
        var id = reserving.reserve(AReservation.of(UUID.randomUUID())) instanceof Reserved(UUID contact)
                ? contact
                : null;
        sql.execute("update contact set campaign = ? where id = ?", campaign, id);
        return id;
    }

    private ContactState state(UUID id) {
        return contacts.find(List.of(id)).get(id).state();
    }
}
