package io.klantbeeld.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** What comes back by mail, from the mailbox to the ledger and to everybody else. */
@QuarkusTest
@RealServers
@Counterparts
class BounceStoryTest {
    private final Mailbox mailbox = Mailbox.running();

    @BeforeEach
    void bothCampaignsRun() {
        Api.loadSample();
        ARecall.runs();
    }

    @Test
    void aMailLeavesWithTheBounceAddressOfItsBrand() {
        // given
        var anna = traveller();

        // when
        anna.checksIn("AMS", 1);

        // then
        await().untilAsserted(() -> assertThat(mailbox.to(anna.email())).hasSize(1));
        assertThat(Mailbox.header(mailbox.to(anna.email()).getFirst(), "Return-Path"))
                .contains(CounterpartsResource.BOUNCES);
    }

    @Test
    void aBounceForGoodIsToldToEverybodyAndClosesTheAddressAtOnce() {
        // given
        var anna = traveller();
        var surprise = surprised(anna);

        // when
        mailbox.returns(Reports.ofNow(surprise, "postfix-unknown-user"));

        // then
        bounced(anna);
        assertThat(contact(surprise).path("code").asText()).isEqualTo("HARD_BOUNCE");

        // when
        anna.does(ARecall.EVENT, "AMS", 1);

        // then
        await().untilAsserted(() -> assertThat(
                        Api.get("/api/v1/persons/{person}/decisions", anna.id()).at("/items/0/stoppedBy"))
                .isEqualTo(Schemas.json("{\"gate\":\"REACH\",\"code\":\"ADDRESS_INVALID\"}")));
        assertThat(contacts(anna)).hasSize(1);
        assertThat(mailbox.to(anna.email())).hasSize(1);
    }

    @Test
    void aComplaintKeepsNoRecallFromAnybody() {
        // given
        var anna = traveller();
        var surprise = surprised(anna);

        // when
        mailbox.returns(Reports.ofNow(surprise, "arf-abuse"));
        await().untilAsserted(() ->
                assertThat(contact(surprise).path("status").asText()).isEqualTo("COMPLAINED"));
        anna.does(ARecall.EVENT, "AMS", 1);

        // then
        await().untilAsserted(() -> assertThat(mailbox.to(anna.email())).hasSize(2));
    }

    @Test
    void aMailThatNobodyCanReadKeepsNoOtherFromBeingRead() {
        // given
        var anna = traveller();
        var surprise = surprised(anna);
        int unreadable = mailbox.returned("Unreadable");

        // when
        mailbox.returns("Content-Type: multipart/report; boundary=\"\r\n\r\n\u0000".getBytes());
        mailbox.returns(Reports.ofNow(surprise, "without-action"));
        mailbox.returns(Reports.ofNow(surprise, "out-of-office"));
        mailbox.returns(Reports.ofNow(surprise, "postfix-mailbox-full"));

        // then
        await().untilAsserted(() ->
                assertThat(contact(surprise).path("code").asText()).isEqualTo("SOFT_BOUNCE"));
        await().untilAsserted(() -> assertThat(mailbox.returned("INBOX")).isZero());
        assertThat(mailbox.returned("Unreadable")).isGreaterThan(unreadable);
        assertThat(mailbox.returned("Processed")).isGreaterThanOrEqualTo(2);
    }

    private static void bounced(Traveller traveller) {
        await().untilAsserted(() ->
                assertThat(Published.statusesOf(traveller)).containsExactly("PLANNED 10", "ACCEPTED 40", "BOUNCED 60"));
    }

    private UUID surprised(Traveller traveller) {
        traveller.checksIn("AMS", 1);
        await().untilAsserted(() -> assertThat(contacts(traveller))
                .extracting(contact -> contact.path("status").asText())
                .containsExactly("ACCEPTED"));
        return UUID.fromString(contacts(traveller).getFirst().path("contactId").asText());
    }

    private static Traveller traveller() {
        return Traveller.unknown().appears(1).isTold(ARecall.permitted(), List.of(), 1);
    }

    private static JsonNode contact(UUID id) {
        return Api.get("/api/v1/contacts/{id}", id);
    }

    private static List<JsonNode> contacts(Traveller traveller) {
        var response = Api.asAuthor().queryParam("person", traveller.id()).get("/api/v1/contacts");
        return response.statusCode() == 404 ? List.of() : Api.items(Api.json(response, 200));
    }
}
