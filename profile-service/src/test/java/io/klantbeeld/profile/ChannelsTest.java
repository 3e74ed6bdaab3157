package io.klantbeeld.profile;

import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** Contact moments of every type, from every channel. */
@QuarkusTest
@RealServers
class ChannelsTest {
    private static final String AT = "2026-03-01T09:00:0%d.000Z";

    private final String customer = "crm:" + Unique.name("c");
    private final TestReader reader = TestReader.ofEverything();

    @Test
    void everyTypeHasAChannelAndADirectionUnlessItsSenderNamesOthers() {
        TestSource.of("blauwvlucht", Map.of("type", "CRM"))
                .send(
                        moment(0, "CALL", Map.of()),
                        moment(1, "VISIT", Map.of()),
                        moment(2, "REVIEW", Map.of("channel", "SOCIAL")),
                        moment(3, "INVOICE", Map.of("channel", "POST")),
                        moment(4, "MESSAGE", Map.of("channel", "LEAFLET", "direction", "OUTBOUND")),
                        TestEvent.track("Email Bounced", AT.formatted(5), customer),
                        TestEvent.event("PAGE", AT.formatted(6), customer));

        var timeline = reader.awaitInteractions(customer, 7);

        assertThat(timeline.getList("items.type").reversed())
                .isEqualTo(List.of("CALL", "VISIT", "REVIEW", "INVOICE", "MESSAGE", "EVENT", "EVENT"));
        assertThat(timeline.getList("items.channel", String.class).reversed())
                .containsExactly("PHONE", "FACE_TO_FACE", "SOCIAL", "POST", "LEAFLET", "EMAIL", null);
        assertThat(timeline.getList("items.direction").reversed())
                .isEqualTo(List.of("INBOUND", "INBOUND", "INBOUND", "OUTBOUND", "OUTBOUND", "OUTBOUND", "INBOUND"));
    }

    @Test
    void aMomentTellsItsSentimentCostAndLinks() {
        var contact = UUID.randomUUID().toString();
        var call = moment(0, "CALL", Map.of());
        call.put(
                "properties",
                Map.of(
                        "sentiment",
                        "NEGATIVE",
                        "cost",
                        Map.of("amount", "3.10", "currency", "EUR"),
                        "conversationId",
                        "case-88",
                        "contactId",
                        contact));
        call.put("context", Map.of("campaign", Map.of("name", "airport-surprise")));
        TestSource.of("blauwvlucht").send(call);

        var moment = reader.awaitInteractions(customer, 1);

        assertThat(moment.getFloat("items[0].sentiment")).isEqualTo(-1f);
        assertThat(moment.getMap("items[0].cost")).isEqualTo(Map.of("amount", "3.10", "currency", "EUR"));
        assertThat(moment.getString("items[0].conversationId")).isEqualTo("case-88");
        assertThat(moment.getString("items[0].contactId")).isEqualTo(contact);
        assertThat(moment.getString("items[0].campaign")).isEqualTo("airport-surprise");
    }

    @Test
    void theTimelineOfOneBrandIsForThoseWhoMaySeeIt() {
        TestSource.of("blauwvlucht").send(TestEvent.track("Checked In", AT.formatted(0), customer));
        TestSource.of("medivisie").send(TestEvent.track("Read", AT.formatted(1), customer));
        reader.awaitInteractions(customer, 2);

        reader.interactions(customer, "brand", "medivisie")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].name", equalTo("Read"));
        TestReader.ofBrands("blauwvlucht")
                .interactions(customer, "brand", "medivisie")
                .statusCode(403)
                .body("type", equalTo("urn:problem:access:brand-not-permitted"));
        reader.interactions(customer, "brand", "No Brand")
                .statusCode(400)
                .body("violations[0].field", equalTo("brand"));
    }

    private Map<String, Object> moment(int second, String interaction, Map<String, Object> more) {
        var moment = TestEvent.event("CONTACT_MOMENT", AT.formatted(second), customer);
        moment.put("interaction", interaction);
        moment.putAll(more);
        return moment;
    }
}
