package io.klantbeeld.campaign.channel.smtp;

import io.klantbeeld.campaign.channel.Submission;
import io.klantbeeld.campaign.channel.Submission.Accepted;
import io.klantbeeld.campaign.channel.Submission.Retry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SmtpOutcomeTest {
    @TempDir
    private Path folder;

    private ScriptedSmtpServer server;
    private TestSmtp smtp;

    @BeforeEach
    void start() {
        server = new ScriptedSmtpServer();
        smtp = new TestSmtp(server.port(), folder);
    }

    @AfterEach
    void stop() {
        smtp.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "greeting | 554 5.3.2 no service | Retry | SMTP 554 before the transaction",
                "greeting | 421 4.3.2 busy | Retry | SMTP 421 before the transaction",
                "greeting | reset | Retry | *",
                "greeting | silence | Retry | *",
                "EHLO | reset | Retry | The mail server cannot be reached",
                "MAIL | 451 4.7.1 greylisted | Retry | SMTP 451 4.7.1, sender address not accepted",
                "MAIL | 553 5.1.8 who | Reject | SMTP 553 5.1.8, sender address not accepted",
                "MAIL | 530 5.7.0 authenticate first | Retry | SMTP 530 5.7.0, sender address not accepted",
                "RCPT | 450 4.2.1 mailbox busy | Retry | SMTP 450 4.2.1, recipient address not accepted",
                "RCPT | 550 5.1.1 unknown | Reject | SMTP 550 5.1.1, recipient address not accepted",
                "RCPT | 550 | Reject | SMTP 550, recipient address not accepted",
                "DATA | 451 4.3.0 disk full | Retry | SMTP 451 4.3.0, DATA command not accepted",
                "DATA | 554 5.5.1 no | Reject | SMTP 554 5.5.1, DATA command not accepted",
                "dot | 452 4.3.1 no space | Retry | SMTP 452 4.3.1, sending data failed",
                "dot | 550-5.7.1 long~550 5.7.1 story | Reject | SMTP 550 5.7.1, sending data failed",
                "dot | gibberish | Unknown | The server's answer is not one of SMTP",
                "dot | 2 | Unknown | The server's answer is not one of SMTP",
                "dot | reset | Unknown | The connection broke during the transaction",
                "dot | silence | Unknown | The connection broke during the transaction",
                "DATA | reset | Unknown | The connection broke during the transaction",
                "MAIL | reset | Unknown | The connection broke during the transaction"
            })
    void anOutcomeClaimsNoMoreThanIsKnown(String moment, String answer, String outcome, String reason) {
        if (answer.equals(ScriptedSmtpServer.SILENCE) || moment.equals(ScriptedSmtpServer.GREETING)) {
            restart(TestSmtp.impatient("PT1S"));
        }
        server.script(moment, answer.replace("~", "\r\n"));

        var submission = smtp.adapter.submit(TestSmtp.message());

        assertThat(submission.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(reasonOf(submission)).matches(reason.equals("*") ? ".+" : Pattern.quote(reason));
        assertThat(smtp.meters
                        .get("campaign.submission.seconds")
                        .tag("outcome", outcome.toLowerCase(java.util.Locale.ROOT))
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aServerThatIsNotThereMayBeTriedAgain() {
        restart(Map.of("klantbeeld.smtp.port", "1"));

        assertThat(smtp.adapter.submit(TestSmtp.message()))
                .isInstanceOfSatisfying(Retry.class, retry -> assertThat(retry.reason())
                        .isEqualTo("The mail server cannot be reached"));
    }

    @ParameterizedTest
    @ValueSource(strings = {ScriptedSmtpServer.GREETING, "DATA", ScriptedSmtpServer.DOT})
    void afterABrokenConnectionTheNextMailGoesOut(String moment) {
        restart(TestSmtp.impatient("PT3S"));
        server.script(moment, ScriptedSmtpServer.RESET);
        smtp.adapter.submit(TestSmtp.message());
        server.obey();

        assertThat(smtp.adapter.submit(TestSmtp.message())).isInstanceOf(Accepted.class);
    }

    @Test
    void aConnectionThatDiedInThePoolCostsNoMail() {
        smtp.adapter.submit(TestSmtp.message());
        server.script("RSET", ScriptedSmtpServer.RESET);

        var submission = smtp.adapter.submit(TestSmtp.message());

        assertThat(submission).isInstanceOf(Accepted.class);
        assertThat(server.mails()).hasSize(2);
    }

    @Test
    void connectionsAreKeptAndShared() throws Exception {
        assertThat(submitAtOnce(100)).allMatch(Accepted.class::isInstance);
        assertThat(server.mails()).hasSize(100).doesNotHaveDuplicates();
        assertThat(server.connections()).isBetween(1, 16);
    }

    @Test
    void noGreetingIsMissedHoweverQuickTheServerIs() throws Exception {
        server.script(ScriptedSmtpServer.DOT, "250 2.0.0 taken," + ScriptedSmtpServer.BYE);

        var outcomes = submitAtOnce(120);

        // More dead connections than the client tries in a row make a retry, which is honest; a lost greeting is not.
        assertThat(outcomes).hasAtLeastOneElementOfType(Accepted.class);
        assertThat(outcomes).extracting(SmtpOutcomeTest::reasonOf).doesNotContain("No connection was ready in time");
        assertThat(server.mails()).hasSize((int)
                outcomes.stream().filter(Accepted.class::isInstance).count());
    }

    @Test
    void aMailThatWaitedTooLongForAConnectionIsHeldBackForGood() throws Exception {
        restart(Map.of(
                "klantbeeld.smtp.connections", "1",
                "klantbeeld.smtp.ready-timeout", "PT0.5S",
                "klantbeeld.smtp.reply-timeout", "PT2S"));
        server.script(ScriptedSmtpServer.DOT, ScriptedSmtpServer.SILENCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> smtp.adapter.submit(TestSmtp.message()));
            await().until(() -> server.mails().size() == 1);

            var second = smtp.adapter.submit(TestSmtp.message());

            assertThat(second).isInstanceOfSatisfying(Retry.class, retry -> assertThat(retry.reason())
                    .isEqualTo("No connection was ready in time"));
            // The first gives its connection back; what was held back does not follow.
            assertThat(first.get()).isInstanceOf(Submission.Unknown.class);
            server.obey();
            await().until(() -> smtp.adapter.submit(TestSmtp.message()) instanceof Accepted);
            assertThat(server.mails()).hasSize(2);
        }
    }

    private void restart(Map<String, String> settings) {
        smtp.close();
        smtp = new TestSmtp(server.port(), folder, settings);
    }

    private List<Submission> submitAtOnce(int mails) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var submissions = IntStream.range(0, mails)
                    .mapToObj(i -> threads.submit(() -> smtp.adapter.submit(TestSmtp.message())))
                    .toList();
            var outcomes = new ArrayList<Submission>();
            for (var submission : submissions) {
                outcomes.add(submission.get());
            }
            return outcomes;
        }
    }

    private static String reasonOf(Submission submission) {
        return switch (submission) {
            case Accepted accepted -> accepted.providerId();
            case Retry retry -> retry.reason();
            case Submission.Reject reject -> reject.reason();
            case Submission.Unknown unknown -> unknown.reason();
        };
    }
}
