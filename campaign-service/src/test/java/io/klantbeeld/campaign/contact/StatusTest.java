package io.klantbeeld.campaign.contact;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.contact.Reservation.Reserved;
import io.klantbeeld.event.Topics;
import io.klantbeeld.event.campaign.ContactChanged;
import io.klantbeeld.reference.Identifier;
import io.klantbeeld.reference.IdentifierKeys;
import io.klantbeeld.test.KafkaProbe;
import io.klantbeeld.test.ProbedRecord;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Schemas;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** What is published of a contact after it was sent: enough to close the address that it went to. */
@QuarkusTest
@RealServers
@Counterparts
class StatusTest {
    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final UUID person = UUID.randomUUID();

    @Inject
    Reserving reserving;

    @Inject
    Contacts contacts;

    @Inject
    Ledger ledger;

    @Inject
    IdentifierKeys keys;

    @BeforeEach
    void theDispatcherStaysOut() {
        AReservation.pauseTheCampaign(sql);
    }

    @Test
    void aBounceNamesTheAddressAndSaysThatItIsForGood() {
        var id = sent();

        becomes(id, ContactState.BOUNCED, ContactChanged.HARD_BOUNCE);

        var status = published("BOUNCED", 1).getFirst();
        assertThat(status.path("contactPointIk").asText()).isEqualTo(address());
        assertThat(status.path("code").asText()).isEqualTo("HARD_BOUNCE");
        assertThat(status.path("rank").asInt()).isEqualTo(60);
    }

    @Test
    void aBounceThatTurnsOutToBeForGoodIsToldAgain() {
        var id = sent();

        becomes(id, ContactState.BOUNCED, ContactChanged.SOFT_BOUNCE);
        becomes(id, ContactState.BOUNCED, ContactChanged.SOFT_BOUNCE);
        becomes(id, ContactState.BOUNCED, ContactChanged.HARD_BOUNCE);

        assertThat(published("BOUNCED", 2))
                .extracting(status -> status.path("code").asText())
                .containsExactly("SOFT_BOUNCE", "HARD_BOUNCE");
    }

    @Test
    void aComplaintNamesTheAddress() {
        var id = sent();

        becomes(id, ContactState.COMPLAINED, null);

        var status = published("COMPLAINED", 1).getFirst();
        assertThat(status.path("contactPointIk").asText()).isEqualTo(address());
        assertThat(status.path("profileId").asText()).isEqualTo(person.toString());
        assertThat(status.path("brand").asText()).isEqualTo("blauwvlucht");
        assertThat(status.path("channel").asText()).isEqualTo("EMAIL");
    }

    private String address() {
        return keys.of(Identifier.of("email", person + "@example.com")).value();
    }

    private UUID sent() {
        var plain = AReservation.of(person);
        var request = new ReservationRequest(
                new Addressee(person, person, address(), List.of(person), address()),
                plain.plan(),
                plain.rules(),
                plain.counts(),
                plain.zone(),
                plain.now(),
                plain.notBefore(),
                plain.expiresAt(),
                List.of(),
                null);
        var id = reserving.reserve(request) instanceof Reserved(UUID contact) ? contact : null;
        sql.execute("update contact set state = 'ACCEPTED', published_rank = 40, sent_at = now() where id = ?", id);
        return id;
    }

    private void becomes(UUID id, ContactState state, String code) {
        var contact = contacts.find(List.of(id)).get(id);
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.change(
                        List.of(Change.to(state, contact).because("DISPATCH", code)),
                        List.of(ContactState.ACCEPTED, ContactState.BOUNCED),
                        Instant.now()));
    }

    private List<JsonNode> published(String status, int times) {
        try (var kafka = new KafkaProbe()) {
            var records = await().until(
                            () -> kafka.records(Topics.CONTACT, person.toString()),
                            found -> found.stream().filter(it -> is(it, status)).count() == times);
            records.forEach(record -> Schemas.assertValid(Topics.CONTACT, record.text()));
            return records.stream()
                    .filter(record -> is(record, status))
                    .map(ProbedRecord::json)
                    .toList();
        }
    }

    private static boolean is(ProbedRecord record, String status) {
        return record.json().path("status").asText().equals(status);
    }
}
