package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.contact.AReservation;
import io.klantbeeld.campaign.contact.Change;
import io.klantbeeld.campaign.contact.ContactState;
import io.klantbeeld.campaign.contact.Contacts;
import io.klantbeeld.campaign.contact.Reservation.Reserved;
import io.klantbeeld.campaign.contact.Reserving;
import io.klantbeeld.event.Topics;
import io.klantbeeld.test.KafkaProbe;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
@Counterparts
class RedrivenTest {
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

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "REJECTED_PERMANENT"})
    void theEndThatComesAfterARedriveIsToldThoughAnEndWasToldBefore(ContactState end) {
        // given
        var id = endedByAFault();
        redrive(id);

        // when
        sql.execute("update contact set state = 'SENDING', lease_until = now() + interval '1 hour' where id = ?", id);
        journal.settle(List.of(Change.to(end, contacts.find(List.of(id)).get(id))));

        // then
        try (var kafka = new KafkaProbe()) {
            kafka.await(
                    Topics.CONTACT,
                    record -> record.json().path("contactId").asText().equals(id.toString())
                            && record.json().path("status").asText().equals(end.status())
                            && record.json().path("rank").asInt() == 40);
        }
        assertThat(sql.value("select published_rank from contact where id = ?", id))
                .isEqualTo(40);
    }

    private UUID endedByAFault() {
        var id = reserving.reserve(AReservation.of(UUID.randomUUID())) instanceof Reserved(UUID contact)
                ? contact
                : null;
        sql.execute("""
                update contact set state = 'REJECTED_PERMANENT', code = 'RETRIES_EXHAUSTED', published_rank = 40
                 where id = ?
                """, id);
        return id;
    }

    private static void redrive(UUID id) {
        given().header("Authorization", Tokens.scopes("platform:manage").bearer())
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/contacts/{id}/redrives", id)
                .then()
                .statusCode(201);
    }
}
