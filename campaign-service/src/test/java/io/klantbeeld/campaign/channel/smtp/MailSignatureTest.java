package io.klantbeeld.campaign.channel.smtp;

import io.klantbeeld.campaign.channel.smtp.mail.Mail;
import io.klantbeeld.campaign.channel.smtp.mail.Sender;
import io.klantbeeld.campaign.content.RenderedMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

class MailSignatureTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private final Sender sender;

    MailSignatureTest() throws Exception {
        var folder = Files.createTempDirectory("dkim");
        var key = Path.of(TestSmtp.keyFile(folder, TestSmtp.KEY));
        sender = Sender.of("Blauwvlucht <surprise@" + TestSmtp.DOMAIN + ">", null, TestSmtp.DOMAIN, "local", key);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                        "a", "é", " ", "  ", "\t", "\n", "\n\n", "\r\n", ".", "=", "--", "😀", "x".repeat(90), "<p>")
                .list()
                .ofMaxSize(20)
                .map(pieces -> "w" + String.join("", pieces));
    }

    @Property(tries = 60)
    void whateverIsWrittenVerifies(@ForAll("words") String html, @ForAll("words") String text) throws Exception {
        var content = new RenderedMessage("nl", false, "Koffie " + text, html, text);

        var mail = Mail.of(TestSmtp.message("anna@example.com", TestSmtp.ONE_CLICK, content), sender, NOW);

        var raw = mail.source().getBytes(StandardCharsets.US_ASCII);
        assertThat(new DkimRecords(TestSmtp.KEY.getPublic()).verify(raw)).hasSize(1);
    }
}
