package io.klantbeeld.campaign.channel.smtp;

import io.klantbeeld.campaign.channel.Failure;
import io.klantbeeld.campaign.channel.Failure.Code;
import io.klantbeeld.campaign.channel.Submission.Accepted;
import io.klantbeeld.campaign.channel.Submission.Retry;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SmtpEncryptionTest {
    private static final String OFFER = "250-scripted\r\n250-STARTTLS\r\n250 AUTH LOGIN PLAIN";

    @TempDir
    private static Path folder;

    private static TlsServer tls;

    private ScriptedSmtpServer server;

    @BeforeAll
    static void certify() throws Exception {
        tls = TlsServer.in(folder);
    }

    @BeforeEach
    void start() {
        server = new ScriptedSmtpServer(tls.context().getSocketFactory());
        server.script("EHLO", OFFER);
        server.script("STAR", "220 2.0.0 go ahead");
        server.script("AUTH", "235 2.7.0 welcome");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anEncryptedServerIsToldEverythingInSecret() {
        try (var smtp = trusting(Map.of())) {
            assertThat(smtp.adapter.submit(TestSmtp.message())).isInstanceOf(Accepted.class);
        }
        assertThat(server.heard()).element(1).isEqualTo("STARTTLS");
        assertThat(server.heardInClear()).allMatch(command -> command.matches("EHLO .*|STARTTLS"));
    }

    @Test
    void aLoginIsToldInSecret() {
        try (var smtp = trusting(login())) {
            assertThat(smtp.adapter.submit(TestSmtp.message())).isInstanceOf(Accepted.class);
        }
        assertThat(server.heard()).contains("AUTH PLAIN AG1haWxlcgBzZWNyZXQ=");
        assertThat(server.heardInClear()).noneMatch(command -> command.startsWith("AUTH"));
    }

    @Test
    void aServerThatKnowsOnlyLoginIsToldInTwoWords() {
        server.script("EHLO", "250-scripted\r\n250-STARTTLS\r\n250 AUTH LOGIN");
        server.script("AUTH", "334 VXNlcm5hbWU6");
        server.script("bWFp", "334 UGFzc3dvcmQ6");
        server.script("c2Vj", "235 2.7.0 welcome");

        try (var smtp = trusting(login())) {
            assertThat(smtp.adapter.submit(TestSmtp.message())).isInstanceOf(Accepted.class);
        }
    }

    @Test
    void aRefusedLoginIsTheOperatorsFaultAndNotTheMails() {
        server.script("AUTH", "535 5.7.8 no");

        try (var smtp = trusting(login())) {
            assertThat(smtp.adapter.submit(TestSmtp.message()))
                    .isInstanceOfSatisfying(Retry.class, retry -> assertThat(retry.failure())
                            .isEqualTo(new Failure(Code.PROVIDER_REFUSES_ACCESS, "SMTP 535 5.7.8 to the greeting")));
        }
    }

    @Test
    void aCertificateThatNobodyTrustsEndsTheDialogue() {
        try (var smtp = new TestSmtp(server.port(), folder)) {
            assertThat(smtp.adapter.submit(TestSmtp.message())).isInstanceOf(Retry.class);
        }
        assertThat(server.mails()).isEmpty();
    }

    @Test
    void withoutTheEncryptionThatIsRequiredNothingIsTold() {
        server.script("EHLO", "250 scripted");

        try (var smtp = trusting(Map.of("klantbeeld.smtp.start-tls", "REQUIRED"))) {
            assertThat(smtp.adapter.submit(TestSmtp.message())).isInstanceOf(Retry.class);
        }
        assertThat(server.heard()).allMatch(command -> command.startsWith("EHLO"));
    }

    @Test
    void aPasswordIsNotToldInTheClear() {
        server.script("EHLO", "250-scripted\r\n250 AUTH PLAIN");

        try (var smtp = trusting(login())) {
            assertThat(smtp.adapter.submit(TestSmtp.message())).isInstanceOf(Retry.class);
        }
        assertThat(server.heard()).noneMatch(command -> command.startsWith("AUTH"));
    }

    private TestSmtp trusting(Map<String, String> settings) {
        return new TestSmtp(
                server.port(), folder, new HashMap<>(settings), tls.context().getSocketFactory());
    }

    private static Map<String, String> login() {
        return Map.of("klantbeeld.smtp.username", "mailer", "klantbeeld.smtp.password", "secret");
    }
}
