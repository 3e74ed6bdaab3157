package io.klantbeeld.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.campaign.channel.Feedback;
import io.klantbeeld.campaign.channel.Feedback.OfContact;
import io.klantbeeld.campaign.channel.Feedback.Status;
import io.klantbeeld.campaign.contact.ContactFeedback;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** An action on two channels: the second has its turn when the first did not get through, and only then. */
@QuarkusTest
@RealServers
@Counterparts
class WaterfallStoryTest {
    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final Traveller anna = Traveller.known(true);

    @Inject
    ContactFeedback feedback;

    @Test
    void whatBouncedIsTriedOnTheNextChannelOnce() {
        // given
        var campaign = campaign();
        anna.isOn("WHATSAPP", "+31970100001", 2);
        var mail = mailed(campaign);

        // when
        told(mail, Status.BOUNCED);

        // then
        await().untilAsserted(() -> assertThat(channels()).containsExactly("EMAIL", "WHATSAPP"));
        var last = decisions().getFirst();
        assertThat(last.path("channel").asText()).isEqualTo("WHATSAPP");
        assertThat(last.path("gates"))
                .anySatisfy(gate -> assertThat(gate.path("code").asText()).isEqualTo("FALLBACK_PENDING"));
        told(mail, Status.BOUNCED);
        assertThat(sql.count("contact_fallback WHERE contact_id = ? AND decided_at IS NOT NULL", mail))
                .isEqualTo(1);
        assertThat(sql.value(
                        "select plan ->> 'fallbackOf' from contact where person = ? and channel <> 'EMAIL'", anna.id()))
                .isEqualTo(mail.toString());
    }

    @Test
    void whatWasDeliveredIsNotTriedOnAnotherChannel() {
        var campaign = campaign();
        anna.isOn("WHATSAPP", "+31970100002", 2);
        var mail = mailed(campaign);

        told(mail, Status.DELIVERED);

        assertThat(sql.count("contact_fallback WHERE contact_id = ?", mail)).isZero();
        assertThat(channels()).containsExactly("EMAIL");
    }

    @Test
    void whereNoChannelIsLeftTheFirstOneStopsAndEachTellsWhy() {
        var campaign = campaign();
        anna.permits(false, 2, 1);

        anna.does(campaign.event(), "AMS", 1);

        await().untilAsserted(() -> assertThat(decisions()).hasSize(1));
        var decision = decisions().getFirst();
        assertThat(decision.at("/stoppedBy/code").asText()).isEqualTo("NO_CONSENT");
        var last = decision.path("gates").get(decision.path("gates").size() - 1);
        assertThat(last.path("code").asText()).isEqualTo("NO_CHANNEL_LEFT");
        assertThat(last.at("/evidence/channels").size()).isEqualTo(2);
    }

    @Test
    void whatsappReachesThePhoneThatTakesMessagesUntilItIsClosedThere() {
        // given
        var first = onWhatsapp();
        anna.isOn("WHATSAPP", "+31970100003", 2);
        anna.does(first.event(), "AMS", 2);
        await().until(() -> sql.count("contact where person = ? and channel = 'WHATSAPP'", anna.id()) == 1);

        // when
        sql.execute("""
                insert into contact_point_block (contact_point_ik, channel, code, since, until)
                select contact_point_ik, channel, 'HARD_BOUNCE', now(), now() + interval '1 day'
                  from contact where person = ?
                """, anna.id());
        anna.does(onWhatsapp().event(), "AMS", 2);

        // then
        await().untilAsserted(() -> assertThat(decisions()).hasSize(2));
        assertThat(decisions().getFirst().at("/stoppedBy/code").asText()).isEqualTo("ADDRESS_INVALID");
    }

    private static ACampaign onWhatsapp() {
        return ACampaign.likeTheSample()
                .with("/actions/0/treatments/0", "channel", "WHATSAPP")
                .running();
    }

    private UUID mailed(ACampaign campaign) {
        anna.does(campaign.event(), "AMS", 2);
        await().until(() -> sql.count("contact WHERE person = ? AND state = 'ACCEPTED'", anna.id()) == 1);
        return (UUID) sql.value("select id from contact where person = ?", anna.id());
    }

    private void told(UUID contact, Status status) {
        feedback.apply("EMAIL", List.of(new Feedback(new OfContact(contact), status, null, Instant.now())));
    }

    private List<String> channels() {
        return sql.rows("select channel from contact where person = ? order by id", anna.id()).stream()
                .map(row -> row.get("channel").toString())
                .toList();
    }

    private List<JsonNode> decisions() {
        var response = Api.asAuthor().get("/api/v1/persons/{person}/decisions", anna.id());
        return response.statusCode() == 404 ? List.of() : Api.items(Api.json(response, 200));
    }

    private static ACampaign campaign() {
        return ACampaign.likeTheSample().with(WaterfallStoryTest::addWhatsapp).running();
    }

    private static void addWhatsapp(ObjectNode definition) {
        var treatments = (ArrayNode) definition.at("/actions/0/treatments");
        treatments.add(((ObjectNode) treatments.get(0).deepCopy()).put("channel", "WHATSAPP"));
    }
}
