package io.klantbeeld.campaign.channel.smtp.report;

import io.klantbeeld.campaign.Reports;
import io.klantbeeld.campaign.channel.Feedback;
import io.klantbeeld.campaign.channel.Feedback.OfContact;
import io.klantbeeld.campaign.channel.Feedback.OfMessage;
import io.klantbeeld.campaign.channel.InboundRefused;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MailReportTest {
    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");

    private final UUID contact = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "postfix-unknown-user,BOUNCED,HARD_BOUNCE",
        "postfix-mailbox-full,BOUNCED,SOFT_BOUNCE",
        "exchange-not-found,BOUNCED,HARD_BOUNCE",
        "without-original,BOUNCED,HARD_BOUNCE",
        "wrong-charset,BOUNCED,HARD_BOUNCE",
        "delivered,DELIVERED,",
        "arf-abuse,COMPLAINED,"
    })
    void aReportSaysWhatBecameOfTheContact(String report, Feedback.Status status, String code) throws InboundRefused {
        assertThat(read(Reports.about(contact, report))).singleElement().satisfies(feedback -> {
            assertThat(feedback.subject()).isEqualTo(new OfContact(contact));
            assertThat(feedback.status()).isEqualTo(status);
            assertThat(feedback.code()).isEqualTo(code);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"postfix-delayed", "arf-not-spam", "out-of-office", "without-anything"})
    void whatSaysNothingToActUponIsNoFeedback(String report) throws InboundRefused {
        assertThat(read(Reports.about(contact, report))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "5.1.1,HARD_BOUNCE",
        "5.1.2,HARD_BOUNCE",
        "5.1.6,HARD_BOUNCE",
        "5.1.10,HARD_BOUNCE",
        "5.2.1,HARD_BOUNCE",
        "5.1.7,SOFT_BOUNCE",
        "5.1.8,SOFT_BOUNCE",
        "5.2.2,SOFT_BOUNCE",
        "5.2.10,SOFT_BOUNCE",
        "5.7.1,SOFT_BOUNCE",
        "4.4.7,SOFT_BOUNCE",
        "nothing,SOFT_BOUNCE"
    })
    void onlyAnAddressThatTakesNothingAnyMoreBouncesForGood(String status, String code) throws InboundRefused {
        var report = Reports.text(contact, "without-original")
                .replace("Status: 5.0.0", "Status: " + status)
                .replace("554 5.2.1 ", "");

        assertThat(read(bytes(report))).extracting(Feedback::code).containsExactly(code);
    }

    @Test
    void theIdOfTheEnvelopeCountsMoreThanAMessageIdThatARelayGave() throws InboundRefused {
        var report = Reports.text(contact, "without-original").replace("--plain--", """
                        --plain\r
                        Content-Type: text/rfc822-headers\r
                        \r
                        Message-ID: <0102019a@relay.example.net>\r
                        --plain--""");

        assertThat(read(bytes(report))).extracting(Feedback::subject).containsExactly(new OfContact(contact));
    }

    @Test
    void aMessageIdThatIsNoContactIsOneThatTheProviderKnows() throws InboundRefused {
        var report = Reports.text(contact, "postfix-unknown-user").replace(contact.toString(), "thread-7");

        assertThat(read(bytes(report)))
                .extracting(Feedback::subject)
                .containsExactly(new OfMessage("<thread-7@blauwvlucht.example.com>"));
    }

    @Test
    void aReportIsFromWhenItWasWrittenAndNeverFromTheFuture() throws InboundRefused {
        assertThat(read(Reports.about(contact, "arf-abuse")))
                .extracting(Feedback::occurredAt)
                .containsExactly(Instant.parse("2026-03-01T11:00:00Z"));
        assertThat(read(Reports.about(contact, "delivered")))
                .extracting(Feedback::occurredAt)
                .containsExactly(NOW);
    }

    @Test
    void whereverAReportIsCutOffItIsReadOrRefused() {
        var whole = Reports.about(contact, "postfix-unknown-user");
        int read = 0;
        for (int length = 0; length <= whole.length; length += 7) {
            try {
                read += read(Arrays.copyOf(whole, length)).size();
            } catch (InboundRefused e) {
                assertThat(e.reason()).isEqualTo(InboundRefused.Cause.UNREADABLE);
            }
        }
        assertThat(read).as("a cut behind the Message-ID changes nothing").isPositive();
    }

    @Test
    void aReportThatLosesItsEndIsStillRead() throws InboundRefused {
        var report = Reports.text(contact, "exchange-not-found");
        var cut = report.substring(0, report.indexOf("Subject: Anna, koffie op AMS?", report.indexOf("rfc822;anna")));

        assertThat(read(bytes(cut))).extracting(Feedback::code).containsExactly("HARD_BOUNCE");
    }

    @Test
    void aHugeReportIsReadByItsBeginning() throws InboundRefused {
        var huge = Reports.text(contact, "postfix-mailbox-full").replace("Koffie?", "Koffie? ".repeat(400_000));
        var beginning = Arrays.copyOf(bytes(huge), 1_048_576);

        assertThat(read(beginning)).extracting(Feedback::code).containsExactly("SOFT_BOUNCE");
    }

    @Test
    void aReportOfThousandsOfPartsEndsSoon() throws InboundRefused {
        var parts = Reports.text(contact, "arf-abuse")
                .replace(
                        "--part1_13d.2e68ed54_boundary--",
                        "--part1_13d.2e68ed54_boundary\r\nContent-Type: message/delivery-status\r\n\r\nAction: failed\r\n\r\n"
                                .repeat(5_000));

        assertThat(read(bytes(parts))).extracting(Feedback::status).containsExactly(Feedback.Status.COMPLAINED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\r\n\r\n", "\u0000\u0001\u0002", "no mail at all"})
    void whatIsNoMailIsRefused(String source) {
        assertThatThrownBy(() -> read(bytes(source))).isInstanceOf(InboundRefused.class);
    }

    private static List<Feedback> read(byte[] source) throws InboundRefused {
        return MailReport.read(source, NOW);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
