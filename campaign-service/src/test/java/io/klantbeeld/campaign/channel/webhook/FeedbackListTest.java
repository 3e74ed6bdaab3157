package io.klantbeeld.campaign.channel.webhook;

import io.klantbeeld.campaign.channel.Feedback;
import io.klantbeeld.campaign.channel.Feedback.OfAddress;
import io.klantbeeld.campaign.channel.Feedback.OfContact;
import io.klantbeeld.campaign.channel.Feedback.OfMessage;
import io.klantbeeld.campaign.channel.InboundRefused;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FeedbackListTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final String CONTACT = "01999999-0000-7000-8000-000000000001";

    @Test
    void eachItemSaysWhatItIsAboutInOneOfThreeWays() throws InboundRefused {
        var feedback = read("""
                [{"contactId": "%s", "status": "DELIVERED", "whatever": 1},
                 {"providerId": "wamid.1", "status": "REPLIED", "code": "STOP", "occurredAt": "2026-03-01T09:30:00+01:00"},
                 {"address": "+3197010000001", "status": "COMPLAINED", "occurredAt": "2026-03-01T09:00:01Z"}]
                """.formatted(CONTACT));

        assertThat(feedback)
                .containsExactly(
                        new Feedback(new OfContact(UUID.fromString(CONTACT)), Feedback.Status.DELIVERED, null, NOW),
                        new Feedback(
                                new OfMessage("wamid.1"),
                                Feedback.Status.REPLIED,
                                "STOP",
                                Instant.parse("2026-03-01T08:30:00Z")),
                        new Feedback(new OfAddress("+3197010000001"), Feedback.Status.COMPLAINED, null, NOW));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | body",
                "{ | body",
                "{} | body",
                "null | body",
                "[{}] | [0].status",
                "[{\"status\":\"DELIVERED\"}] | [0].contactId",
                "[1] | [0].status",
                "[{\"contactId\":\"x\",\"status\":\"DELIVERED\"}] | [0].contactId",
                "[{\"contactId\":7,\"status\":\"DELIVERED\"}] | [0].contactId",
                "[{\"providerId\":\"a\",\"status\":\"DELIVERED\"},{\"providerId\":\"a\",\"status\":\"LOST\"}] | [1].status",
                "[{\"providerId\":\"a\",\"status\":\"BOUNCED\",\"code\":\"anna@example.com\"}] | [0].code",
                "[{\"providerId\":\"a\",\"status\":\"BOUNCED\",\"occurredAt\":\"yesterday\"}] | [0].occurredAt",
                "[{\"providerId\":\"\\u0000\",\"status\":\"BOUNCED\"}] | [0].providerId"
            })
    void whatIsWrongIsNamedByItsField(String body, String field) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOfSatisfying(InboundRefused.class, refused -> assertThat(refused.field())
                        .isEqualTo(field));
    }

    @Test
    void aListHasItsLength() {
        var many = "[" + "{},".repeat(1_000) + "{}]";

        assertThatThrownBy(() -> read(many)).hasMessageContaining("at most 1000 items");
    }

    private static List<Feedback> read(String body) throws InboundRefused {
        return FeedbackList.read(body.getBytes(StandardCharsets.UTF_8), NOW);
    }
}
