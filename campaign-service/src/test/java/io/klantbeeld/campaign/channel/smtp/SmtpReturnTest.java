package io.klantbeeld.campaign.channel.smtp;

import io.klantbeeld.campaign.channel.Submission.Accepted;
import io.klantbeeld.campaign.channel.Submission.Reject;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What leaves with a mail so that a report on it finds its way back. */
class SmtpReturnTest {
    private static final String BOUNCE_ADDRESS = "klantbeeld.smtp.brands.blauwvlucht.bounce-address";

    @TempDir
    private Path folder;

    private ScriptedSmtpServer server;

    @BeforeEach
    void start() {
        server = new ScriptedSmtpServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void reportsGoToTheBounceAddressOfTheBrand() {
        try (var smtp = smtp(Map.of(BOUNCE_ADDRESS, "bounces@blauwvlucht.example.com"))) {
            smtp.adapter.submit(TestSmtp.message());
        }

        assertThat(server.heard()).contains("MAIL FROM:<bounces@blauwvlucht.example.com>");
        assertThat(server.mails()).singleElement().asString().contains("<surprise@blauwvlucht.example.com>");
    }

    @Test
    void withoutABounceAddressTheyGoToTheSender() {
        try (var smtp = smtp(Map.of())) {
            smtp.adapter.submit(TestSmtp.message());
        }

        assertThat(server.heard()).contains("MAIL FROM:<surprise@blauwvlucht.example.com>");
    }

    @Test
    void aBounceAddressThatIsNoneIsToldToTheOperator() {
        try (var smtp = smtp(Map.of(BOUNCE_ADDRESS, "bounces"))) {
            assertThat(smtp.adapter.validate(TestSmtp.BRAND))
                    .singleElement()
                    .asString()
                    .contains("bounce address");
            assertThat(smtp.adapter.submit(TestSmtp.message())).isInstanceOf(Reject.class);
        }
    }

    @Test
    void aServerThatReportsByTheStandardIsToldTheContact() {
        server.script("EHLO", "250-scripted\r\n250-PIPELINING\r\n250 DSN");
        var message = TestSmtp.message();

        try (var smtp = smtp(Map.of())) {
            assertThat(smtp.adapter.submit(message)).isInstanceOf(Accepted.class);
        }

        assertThat(server.heard())
                .contains("MAIL FROM:<surprise@blauwvlucht.example.com> RET=HDRS ENVID=" + message.contactId());
    }

    private TestSmtp smtp(Map<String, String> settings) {
        return new TestSmtp(server.port(), folder, settings);
    }
}
