package io.klantbeeld.campaign.contact;

import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.Traveller;
import io.klantbeeld.campaign.contact.Reservation.Refused;
import io.klantbeeld.campaign.contact.Reservation.Reserved;
import io.klantbeeld.campaign.contact.event.Happened;
import io.klantbeeld.campaign.contact.event.LastEvents;
import io.klantbeeld.campaign.contact.pressure.Aftermath;
import io.klantbeeld.campaign.contact.pressure.Rule;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** What happened to one profile stands against contacts with the person for as long as they are one. */
@QuarkusTest
@RealServers
@Counterparts
class EventMergeTest {
    private static final String COMPLAINT = "Complaint Filed";
    private static final Rule CALM = new Aftermath("calm@1", Traveller.BRAND, COMPLAINT, Duration.ofDays(7));

    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final Traveller absorbed = Traveller.known(true);
    private final Traveller survivor = Traveller.known(true);

    @Inject
    Reserving reserving;

    @Inject
    LastEvents events;

    @BeforeEach
    void theAbsorbedProfileComplained() {
        AReservation.pauseTheCampaign(sql);
        await().until(() -> isRoot(absorbed, absorbed) && isRoot(survivor, survivor));
        var complaint = new Happened(absorbed.id(), Traveller.BRAND, COMPLAINT, Instant.now());
        QuarkusTransaction.requiringNew().run(() -> events.note(List.of(complaint)));
    }

    @Test
    void whatHappenedToTheAbsorbedProfileBlocksTheSurvivor() {
        assertThat(reserved(survivor)).isInstanceOf(Reserved.class);

        merge();

        assertThat(reserved(survivor)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                        refused.hit().code())
                .isEqualTo("BLOCKED_RECENT_EVENT"));
    }

    @Test
    void whoPartsAgainTakesItAlong() {
        merge();

        absorbed.appears(3);
        await().until(() -> isRoot(absorbed, absorbed));

        assertThat(reserved(survivor)).isInstanceOf(Reserved.class);
        assertThat(reserved(absorbed)).isInstanceOf(Refused.class);
    }

    private void merge() {
        absorbed.isAbsorbedBy(survivor, 2);
        await().until(() -> isRoot(survivor, absorbed));
    }

    private Reservation reserved(Traveller traveller) {
        return reserving.reserve(AReservation.keeping(traveller.id(), List.of(CALM)));
    }

    private boolean isRoot(Traveller root, Traveller of) {
        return sql.count("profile_projection WHERE profile_id = ? AND root = ?", of.id(), root.id()) == 1;
    }
}
