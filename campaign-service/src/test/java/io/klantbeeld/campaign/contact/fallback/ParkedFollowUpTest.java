package io.klantbeeld.campaign.contact.fallback;

import io.klantbeeld.campaign.Api;
import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.contact.AReservation;
import io.klantbeeld.campaign.contact.Reservation.Reserved;
import io.klantbeeld.campaign.contact.Reserving;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** A failed contact that could not be followed up waits for somebody, among the journeys that did not start. */
@QuarkusTest
@RealServers
@Counterparts
class ParkedFollowUpTest {
    private static final String PARKED = "/api/v1/campaign-dead-letters/parked";

    private final SqlProbe sql = SqlProbe.ofTheModule();

    @Inject
    Reserving reserving;

    @Inject
    Fallbacks fallbacks;

    @Test
    void itIsListedAndTakenUpAgain() {
        // given
        AReservation.pauseTheCampaign(sql);
        var id = reserving.reserve(AReservation.of(UUID.randomUUID())) instanceof Reserved(UUID contact)
                ? contact
                : null;
        var now = Instant.now();
        sql.execute("insert into contact_fallback (contact_id, next_at) values (?, now() + interval '1 day')", id);
        fallbacks.failed(id, now, 1, now, "IllegalStateException");

        // when
        var parked = Api.items(Api.get(PARKED + "?limit=500")).stream()
                .filter(item -> item.path("id").asText().equals(id.toString()))
                .findFirst()
                .orElseThrow();
        Api.json(Api.asAuthor().post(PARKED + "/" + id + "/replays"), 200);

        // then
        assertThat(parked.path("kind").asText()).isEqualTo("FOLLOW_UP");
        assertThat(parked.path("campaign").asText()).isEqualTo(AReservation.CAMPAIGN);
        assertThat(parked.path("reason").asText()).isEqualTo("IllegalStateException");
        await().untilAsserted(() -> assertThat(
                        sql.count("contact_fallback WHERE contact_id = ? AND decided_at IS NOT NULL", id))
                .isEqualTo(1));
    }
}
