package io.klantbeeld.campaign.contact;

import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.Traveller;
import io.klantbeeld.campaign.contact.Reservation.Refused;
import io.klantbeeld.campaign.contact.Reservation.Reserved;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@RealServers
@Counterparts
class MergeTest {
    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final Traveller absorbed = Traveller.known(true);
    private final Traveller survivor = Traveller.known(true);

    @Inject
    Reserving reserving;

    @BeforeEach
    void bothAreKnown() {
        AReservation.pauseTheCampaign(sql);
        await().until(() -> rootOf(absorbed) != null && rootOf(survivor) != null);
    }

    @Test
    void whatWasPlannedTwiceForOneOccurrenceShrinksToTheEarliest() {
        var first = planned(absorbed, "the-same");
        var second = planned(survivor, "the-same");
        var other = planned(Traveller.known(true), "the-same");

        merge();

        assertThat(stateOf(first)).isEqualTo("PLANNED");
        assertThat(stateOf(second)).isEqualTo("CANCELLED");
        assertThat(stateOf(other)).as("somebody else's").isEqualTo("PLANNED");
    }

    @Test
    void theAbsorbedProfilesContactsCountForTheSurvivor() {
        planned(absorbed, "one");

        merge();

        assertThat(reserving.reserve(AReservation.of(survivor.id()))).isInstanceOf(Refused.class);
    }

    @Test
    void aDecisionAboutSomebodyWhoWasMergedMeanwhileIsMadeAgain() {
        merge();

        assertThatThrownBy(() -> reserving.reserve(AReservation.of(absorbed.id())))
                .isInstanceOf(RootMoved.class);
        assertThat(sql.count("contact WHERE person = ?", absorbed.id())).isZero();
    }

    @Test
    void whoPartsAgainIsCountedApart() {
        planned(absorbed, "one");
        merge();

        absorbed.appears(3);
        await().until(() -> absorbed.id().equals(rootOf(absorbed)));

        assertThat(reserving.reserve(AReservation.of(survivor.id()))).isInstanceOf(Reserved.class);
        assertThat(reserving.reserve(AReservation.of(absorbed.id()))).isInstanceOf(Refused.class);
    }

    private void merge() {
        absorbed.isAbsorbedBy(survivor, 2);
        await().until(() -> survivor.id().equals(rootOf(absorbed)));
    }

    private UUID planned(Traveller traveller, String occurrence) {
        return reserving.reserve(AReservation.of(traveller.id(), occurrence)) instanceof Reserved(UUID id) ? id : null;
    }

    private Object rootOf(Traveller traveller) {
        return sql.rows("select root from profile_projection where profile_id = ?", traveller.id()).stream()
                .map(row -> row.get("root"))
                .findFirst()
                .orElse(null);
    }

    private Object stateOf(UUID contact) {
        return sql.value("select state from contact where id = ?", contact);
    }
}
