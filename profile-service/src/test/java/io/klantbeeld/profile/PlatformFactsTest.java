package io.klantbeeld.profile;

import io.klantbeeld.event.Topics;
import io.klantbeeld.event.campaign.ContactChanged;
import io.klantbeeld.event.consent.ConsentRecorded;
import io.klantbeeld.profile.identity.Node;
import io.klantbeeld.profile.platform.Installation;
import io.klantbeeld.reference.Identifier;
import io.klantbeeld.test.KafkaProbe;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** What consent-service and campaign-service tell becomes part of the person. */
@QuarkusTest
@RealServers
class PlatformFactsTest {
    private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");

    @Inject
    Installation installation;

    private final KafkaProbe kafka = new KafkaProbe();
    private final String address = Unique.email("anna");
    private final TestReader reader = TestReader.ofEverything();

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void aChoiceCreatesThePersonAndIsAMoment() {
        choose("GRANT", "blauwvlucht");

        var timeline = reader.awaitInteractions("email:" + address, 1);
        assertThat(timeline.getString("items[0].name")).isEqualTo("Consent Granted");
        assertThat(timeline.getString("items[0].brand")).isEqualTo("blauwvlucht");
        assertThat(timeline.getString("items[0].properties.purpose")).isEqualTo("marketing");
        var contactPoint = kafka.awaitKey(
                        Topics.PROFILE, reader.await("email:" + address).getString("id"))
                .json()
                .at("/contactPoints/0");
        assertThat(contactPoint.path("value").textValue()).isEqualTo(address);
        assertThat(contactPoint.path("brands").get(0).textValue()).isEqualTo("blauwvlucht");
        TestReader.ofBrands("medivisie").get("email:" + address).statusCode(404);
    }

    @Test
    void aPersonWhomAChoiceCreatedIsTheOneWhoThenComes() {
        choose("GRANT", "blauwvlucht");
        var id = reader.await("email:" + address).getString("id");

        var user = "user_id:" + Unique.name("u");
        TestSource.of("blauwvlucht").send(TestEvent.identify(AT.toString(), Map.of(), user, "email:" + address));

        assertThat(reader.await(user).getString("id")).isEqualTo(id);
    }

    @Test
    void aConfirmedAddressIsVerified() {
        choose("REQUEST", "blauwvlucht");
        choose("CONFIRM", "blauwvlucht");

        await().untilAsserted(() -> assertThat(reader.await("email:" + address).getBoolean("identifiers[0].verified"))
                .isTrue());
        assertThat(reader.awaitInteractions("email:" + address, 1).getString("items[0].name"))
                .isEqualTo("Consent Granted");
    }

    @Test
    void aChoiceForAllBrandsIsSeenByEach() {
        choose("WITHDRAW", null);

        reader.awaitInteractions("email:" + address, 1);
        assertThat(TestReader.ofBrands("wolkje")
                        .interactions("email:" + address)
                        .extract()
                        .jsonPath()
                        .getString("items[0].name"))
                .isEqualTo("Consent Withdrawn");
    }

    @Test
    void aContactIsOneMomentWhoseStatusOnlyMovesUp() {
        choose("GRANT", "blauwvlucht");
        var id = reader.await("email:" + address).getString("id");
        var contact = UUID.randomUUID();

        for (var change : List.of("SENDING:20", "CLICKED:80", "ACCEPTED:40", "DELIVERED:50")) {
            contact(contact, id, change);
        }

        await().untilAsserted(() -> assertThat(messages()).singleElement().satisfies(moment -> assertThat(moment)
                .containsEntry("status", "CLICKED")
                .containsEntry("direction", "OUTBOUND")
                .containsEntry("campaign", "airport-surprise")
                .containsEntry("name", "coffee-voucher")
                .containsEntry("occurredAt", AT.plusSeconds(20).toString())
                .containsEntry("contactId", contact.toString())));
        var relationship = RelationshipTest.relationship("email:" + address);
        assertThat(relationship.getLong("moments")).isEqualTo(2);
        assertThat(relationship.getList("items.weight", Float.class)).containsExactlyInAnyOrder(1f, 3f);
        assertThat(sums()).containsExactlyInAnyOrder("CLICKED", "Consent Granted");
    }

    /** What is counted of the person, once what was moved or raised is taken off. */
    private List<Object> sums() {
        return SqlProbe.ofTheModule()
                .rows(
                        "SELECT a.label FROM appreciation a JOIN node n ON n.id = a.node_id"
                                + " WHERE n.value = ? AND a.moments <> 0",
                        address)
                .stream()
                .map(row -> row.get("label"))
                .toList();
    }

    @Test
    void aContactThatComesBeforeItsPersonWaitsAtTheAddress() {
        contact(UUID.randomUUID(), null, "ACCEPTED:40");
        choose("GRANT", "blauwvlucht");

        reader.awaitInteractions("email:" + address, 2);
        assertThat(messages()).hasSize(1);
    }

    @Test
    void aPlannedContactIsNoMomentYet() {
        choose("GRANT", "blauwvlucht");
        var contact = UUID.randomUUID();
        contact(contact, null, "PLANNED:10");
        contact(contact, null, "SENDING:20");
        contact(UUID.randomUUID(), null, "ACCEPTED:40");

        reader.awaitInteractions("email:" + address, 2);
        assertThat(messages()).hasSize(1);
    }

    private List<Map<String, Object>> messages() {
        return reader.interactions("email:" + address, "type", "MESSAGE")
                .extract()
                .jsonPath()
                .getList("items");
    }

    private void choose(String action, String brand) {
        var scope = new ConsentRecorded.Scope(brand, "marketing", null, "EMAIL", null);
        kafka.send(
                Topics.CONSENT_EVENT,
                ik(),
                "ConsentRecorded",
                new ConsentRecorded(UUID.randomUUID(), ik(), "email:" + address, null, 1, action, scope, AT));
    }

    private void contact(UUID contact, String profile, String change) {
        int colon = change.indexOf(':');
        int rank = Integer.parseInt(change.substring(colon + 1));
        var profileId = profile == null ? null : UUID.fromString(profile);
        kafka.send(
                Topics.CONTACT,
                ik(),
                "ContactChanged",
                contactChanged(contact, profileId, change.substring(0, colon), rank));
    }

    private ContactChanged contactChanged(UUID contact, UUID profile, String status, int rank) {
        return new ContactChanged(
                contact,
                profile,
                null,
                ik(),
                "blauwvlucht",
                "airport-surprise",
                "coffee-voucher",
                "EMAIL",
                "nl",
                "Koffie?",
                status,
                rank,
                null,
                null,
                null,
                false,
                AT.plusSeconds(rank));
    }

    private String ik() {
        return Node.of(Identifier.of("email", address), installation.keys())
                .ik()
                .value();
    }
}
