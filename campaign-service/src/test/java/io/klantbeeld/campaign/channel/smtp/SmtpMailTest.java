package io.klantbeeld.campaign.channel.smtp;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.klantbeeld.campaign.channel.Failure;
import io.klantbeeld.campaign.channel.Failure.Code;
import io.klantbeeld.campaign.channel.Submission.Accepted;
import io.klantbeeld.campaign.channel.Submission.Reject;
import io.klantbeeld.campaign.content.RenderedMessage;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SmtpMailTest {
    private static final String SUBJECT = "Zoë, koffie op AMS? ☕ 😀 Überraschung, perché sì — " + "é".repeat(40);
    private static final RenderedMessage CONTENT = new RenderedMessage(
            "nl",
            false,
            SUBJECT,
            "<!doctype html>\n<p>Koffie voor Zoë 😀</p>\n.\n..dots\n" + "x".repeat(1200) + "\n\n\n",
            "Koffie voor Zoë 😀\n.\n..dots\ntrailing  \n\tspaces \n\n\n");

    @TempDir
    private Path folder;

    private GreenMail greenMail;
    private TestSmtp smtp;

    @BeforeEach
    void start() {
        greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        greenMail.start();
        smtp = new TestSmtp(greenMail.getSmtp().getPort(), folder);
    }

    @AfterEach
    void stop() {
        smtp.close();
        greenMail.stop();
    }

    @Test
    void aMailHasBothPartsAndReadsAsItWasWritten() throws Exception {
        var mail = sent(CONTENT, TestSmtp.ONE_CLICK);

        assertThat(mail.getSubject()).isEqualTo(SUBJECT);
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("surprise@" + TestSmtp.DOMAIN));
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("Blauwvlucht ✈");
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        var parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=utf-8");
        assertThat(parts.getBodyPart(0).getContent().toString()).containsSubsequence("Koffie voor Zoë 😀", "..dots");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(parts.getBodyPart(1).getContent().toString().strip().replace("\r", ""))
                .isEqualTo(CONTENT.html().strip());
    }

    @Test
    void oneClickHeadersStandThereExactlyOnce() throws Exception {
        var mail = sent(CONTENT, TestSmtp.ONE_CLICK);

        assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<" + TestSmtp.ONE_CLICK + ">");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void aMessageWithoutAnOptOutHasNoUnsubscribeHeaders() throws Exception {
        var mail = sent(CONTENT, null);

        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        assertThat(mail.getHeader("List-Unsubscribe-Post")).isNull();
        assertThat(new DkimRecords(TestSmtp.KEY.getPublic()).verify(raw(mail))).hasSize(1);
    }

    @Test
    void theMessageIdIsTheContactsOnEveryAttempt() throws Exception {
        var message = TestSmtp.message();

        var first = smtp.adapter.submit(message);
        var second = smtp.adapter.submit(message);

        var id = "<" + message.contactId() + "@" + TestSmtp.DOMAIN + ">";
        assertThat(first).isEqualTo(new Accepted(id)).isEqualTo(second);
        for (var mail : greenMail.getReceivedMessages()) {
            assertThat(mail.getHeader("Message-ID")).containsExactly(id);
            assertThat(mail.getHeader("Date")).containsExactly("Sun, 1 Mar 2026 09:00:00 +0000");
        }
    }

    @Test
    void theSignatureCoversTheHeadersThatMatter() throws Exception {
        var raw = raw(sent(CONTENT, TestSmtp.ONE_CLICK));

        var signature = new DkimRecords(TestSmtp.KEY.getPublic()).verify(raw).getFirst();

        assertThat(signature.getHeaders().stream().map(Object::toString))
                .containsExactlyInAnyOrder(
                        "From",
                        "To",
                        "Subject",
                        "Date",
                        "Message-ID",
                        "MIME-Version",
                        "Content-Type",
                        "List-Unsubscribe",
                        "List-Unsubscribe-Post");
        assertThat(signature.getHeaderCanonicalisationMethod()).isEqualTo("relaxed");
        assertThat(signature.getBodyCanonicalisationMethod()).isEqualTo("relaxed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"List-Unsubscribe: <https://", "List-Unsubscribe-Post: List", "Subject: =?UTF", "To: anna"})
    void aMailThatWasChangedOnItsWayNoLongerVerifies(String headerStart) throws Exception {
        var raw = new String(raw(sent(CONTENT, TestSmtp.ONE_CLICK)), StandardCharsets.US_ASCII);
        assertThat(raw).contains(headerStart);
        var forged = raw.replace(headerStart, headerStart.substring(0, headerStart.indexOf(' ') + 1) + "X");

        assertThatThrownBy(() ->
                        new DkimRecords(TestSmtp.KEY.getPublic()).verify(forged.getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(FailException.class);
    }

    @Test
    void anotherKeyDoesNotVerify() throws Exception {
        var raw = raw(sent(CONTENT, TestSmtp.ONE_CLICK));

        assertThatThrownBy(() -> new DkimRecords(TestSmtp.keyPair(1024).getPublic()).verify(raw))
                .isInstanceOf(FailException.class);
    }

    @Test
    void noLineIsLongerThanMailAllows() throws Exception {
        var raw = new String(raw(sent(CONTENT, TestSmtp.ONE_CLICK)), StandardCharsets.US_ASCII);

        assertThat(raw.split("\r\n"))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(998));
        assertThat(raw.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna",
                "anna@",
                "anna@example.com\r\nRCPT TO:<eve@example.com>",
                "anna@example.com>",
                "Anna <anna@example.com>",
                "anna@example.com,eve@example.com",
                "an na@example.com",
                "änna@example.com",
                "anna@exa mple.com"
            })
    void anAddressThatSmtpCannotCarryIsRejected(String address) {
        var submission = smtp.adapter.submit(TestSmtp.message(address, TestSmtp.ONE_CLICK, CONTENT));

        assertThat(submission).isEqualTo(new Reject(Failure.of(Code.ADDRESS_UNUSABLE)));
        assertThat(greenMail.getReceivedMessages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ftp://example.com/u", "https://example.com/u>\r\nX: y", "https://", "https://exa mple.com"})
    void aOneClickAddressThatIsNoneIsRejected(String url) {
        var submission = smtp.adapter.submit(TestSmtp.message("anna@example.com", url, CONTENT));

        assertThat(submission).isEqualTo(new Reject(Failure.of(Code.OPT_OUT_UNUSABLE)));
    }

    @Test
    void aDomainOutsideAsciiGoesByItsAsciiName() throws Exception {
        smtp.adapter.submit(TestSmtp.message("anna@bücher.example", TestSmtp.ONE_CLICK, CONTENT));

        assertThat(greenMail.getReceivedMessages()[0].getHeader("To")).containsExactly("anna@xn--bcher-kva.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere/dkim.pem", "/dev/null"})
    void aBrandWithoutAUsableKeyIsRejectedAndSaysWhy(String file) {
        smtp.close();
        smtp = new TestSmtp(
                greenMail.getSmtp().getPort(),
                folder,
                Map.of("klantbeeld.smtp.brands.blauwvlucht.dkim-private-key-file", file));

        assertThat(smtp.adapter.validate(TestSmtp.BRAND))
                .singleElement()
                .asString()
                .contains("DKIM key");
        assertThat(smtp.adapter.submit(TestSmtp.message())).isInstanceOf(Reject.class);
    }

    private MimeMessage sent(RenderedMessage content, String oneClickUrl) {
        assertThat(smtp.adapter.submit(TestSmtp.message("anna@example.com", oneClickUrl, content)))
                .isInstanceOf(Accepted.class);
        return greenMail.getReceivedMessages()[0];
    }

    private static byte[] raw(MimeMessage mail) throws Exception {
        var raw = new ByteArrayOutputStream();
        mail.writeTo(raw, new String[] {"Return-Path", "Received"});
        return raw.toByteArray();
    }
}
