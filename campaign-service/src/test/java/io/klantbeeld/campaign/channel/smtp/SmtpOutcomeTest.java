package io.klantbeeld.campaign.channel.smtp;

import io.klantbeeld.campaign.channel.Failure;
import io.klantbeeld.campaign.channel.Failure.Code;
import io.klantbeeld.campaign.channel.Submission;
import io.klantbeeld.campaign.channel.Submission.Accepted;
import io.klantbeeld.campaign.channel.Submission.Retry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

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
                "greeting | 554 5.3.2 no service | Retry | PROVIDER_REFUSES_ACCESS SMTP 554 5.3.2 to the greeting",
                "greeting | 421 4.3.2 busy | Retry | PROVIDER_POSTPONES SMTP 421 4.3.2 to the greeting",
                "greeting | reset | Retry | PROVIDER_UNREACHABLE",
                "greeting | silence | Retry | PROVIDER_UNREACHABLE",
                "EHLO | reset | Retry | PROVIDER_UNREACHABLE",
                "MAIL | 451 4.7.1 greylisted | Retry | PROVIDER_POSTPONES SMTP 451 4.7.1 to MAIL FROM",
                "MAIL | 553 5.1.8 who | Reject | MESSAGE_REFUSED SMTP 553 5.1.8 to MAIL FROM",
                "MAIL | 530 5.7.0 authenticate first | Retry | PROVIDER_REFUSES_ACCESS SMTP 530 5.7.0 to MAIL FROM",
                "RCPT | 450 4.2.1 mailbox busy | Retry | PROVIDER_POSTPONES SMTP 450 4.2.1 to RCPT TO",
                "RCPT | 550 5.1.1 unknown | Reject | HARD_BOUNCE SMTP 550 5.1.1 to RCPT TO",
                "RCPT | 550 | Reject | MESSAGE_REFUSED SMTP 550 to RCPT TO",
                "DATA | 451 4.3.0 disk full | Retry | PROVIDER_POSTPONES SMTP 451 4.3.0 to DATA",
                "DATA | 554 5.5.1 no | Reject | MESSAGE_REFUSED SMTP 554 5.5.1 to DATA",
                "dot | 452 4.3.1 no space | Retry | PROVIDER_POSTPONES SMTP 452 4.3.1 to the mail",
                "dot | 550-5.7.1 long~550 5.7.1 story | Reject | MESSAGE_REFUSED SMTP 550 5.7.1 to the mail",
                "dot | gibberish | Unknown | NO_ANSWER",
                "dot | 2 | Unknown | NO_ANSWER",
                "dot | reset | Unknown | NO_ANSWER",
                "dot | silence | Unknown | NO_ANSWER",
                "DATA | reset | Retry | CONNECTION_LOST No answer to ",
                "RCPT | gibberish | Retry | CONNECTION_LOST No answer to RCPT TO",
                "MAIL | reset | Retry | CONNECTION_LOST No answer to "
            })
    void anOutcomeClaimsNoMoreThanIsKnown(String moment, String answer, String outcome, String reason) {
        server.script(moment, answer.replace("~", "\r\n"));
        if (answer.equals(ScriptedSmtpServer.SILENCE) || moment.equals(ScriptedSmtpServer.GREETING)) {
            // A machine that stands still is taken for a server that is silent: then it is played again.
            await().untilAsserted(() -> {
                restart(TestSmtp.impatient("PT0.7S"));
                assertOutcome(outcome, reason);
            });
        } else {
            assertOutcome(outcome, reason);
        }
    }

    private void assertOutcome(String outcome, String reason) {
        var submission = smtp.adapter.submit(TestSmtp.message());

        assertThat(submission.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(reasonOf(submission)).startsWith(reason);
        assertThat(smtp.meters
                        .get("campaign.submission.seconds")
                        .tag("outcome", outcome.toLowerCase(Locale.ROOT))
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aServerThatIsNotThereMayBeTriedAgain() {
        restart(Map.of("klantbeeld.smtp.port", "1"));

        assertThat(smtp.adapter.submit(TestSmtp.message()))
                .isInstanceOfSatisfying(Retry.class, retry -> assertThat(retry.failure())
                        .isEqualTo(Failure.of(Code.PROVIDER_UNREACHABLE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {ScriptedSmtpServer.GREETING, "DATA", ScriptedSmtpServer.DOT})
    void afterABrokenConnectionTheNextMailGoesOut(String moment) {
        await().untilAsserted(() -> {
            restart(TestSmtp.impatient("PT3S"));
            server.script(moment, ScriptedSmtpServer.RESET);
            smtp.adapter.submit(TestSmtp.message());
            server.obey();

            assertThat(smtp.adapter.submit(TestSmtp.message())).isInstanceOf(Accepted.class);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"RCPT", "DATA", ScriptedSmtpServer.DOT})
    void afterARefusalTheConnectionServesTheNextMail(String moment) {
        server.script(moment, "550 5.7.1 no");
        smtp.adapter.submit(TestSmtp.message());
        server.obey();

        assertThat(smtp.adapter.submit(TestSmtp.message())).isInstanceOf(Accepted.class);
        assertThat(server.mails()).hasSize(moment.equals(ScriptedSmtpServer.DOT) ? 2 : 1);
        assertThat(server.connections()).isEqualTo(moment.equals("RCPT") ? 2 : 1);
    }

    @Test
    void aMailThatIsTooLargeIsNotEvenTried() {
        server.script("EHLO", "250-scripted\r\n250 SIZE 1000");

        assertThat(reasonOf(smtp.adapter.submit(TestSmtp.message())))
                .isEqualTo("MESSAGE_REFUSED SMTP 552 5.3.4 to MAIL FROM");
        assertThat(server.heard()).noneMatch(command -> command.startsWith("MAIL"));
    }

    @Test
    void aServerWithoutExtensionsIsServedStepByStep() {
        server.script("EHLO", "502 5.5.1 what");
        server.script("HELO", "250 scripted");

        assertThat(smtp.adapter.submit(TestSmtp.message())).isInstanceOf(Accepted.class);
        assertThat(server.mails()).hasSize(1);
    }

    @Test
    void connectionsAreKeptAndShared() throws Exception {
        assertThat(submitAtOnce(100)).allMatch(Accepted.class::isInstance);
        assertThat(server.mails()).hasSize(100).doesNotHaveDuplicates();
        assertThat(server.connections()).isBetween(1, 16);
    }

    @Test
    void connectionsThatDiedInThePoolCostNoMail() throws Exception {
        submitAtOnce(16);
        server.script("RSET", ScriptedSmtpServer.RESET);
        server.hangUp();

        assertThat(submitAtOnce(100)).allMatch(Accepted.class::isInstance);
        assertThat(server.mails()).hasSize(116).doesNotHaveDuplicates();
    }

    @Test
    void aMailThatWaitedTooLongForAConnectionIsHeldBackForGood() {
        await().untilAsserted(() -> {
            server.close();
            server = new ScriptedSmtpServer();
            restart(Map.of("klantbeeld.smtp.connections", "1", "klantbeeld.smtp.ready-timeout", "PT0.5S"));
            server.script(ScriptedSmtpServer.DOT, ScriptedSmtpServer.SILENCE);
            assertThatTheSecondIsHeldBack();
        });
    }

    private void assertThatTheSecondIsHeldBack() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> smtp.adapter.submit(TestSmtp.message()));
            await().until(() -> server.mails().size() == 1 || first.isDone());

            var second = smtp.adapter.submit(TestSmtp.message());

            // The first gives its connection back; what was held back does not follow.
            server.hangUp();
            assertThat(first.get()).isInstanceOf(Submission.Unknown.class);
            assertThat(second).isInstanceOfSatisfying(Retry.class, retry -> assertThat(retry.failure())
                    .isEqualTo(Failure.of(Code.NO_CONNECTION_FREE)));
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
            case Retry retry -> words(retry.failure());
            case Submission.Reject reject -> words(reject.failure());
            case Submission.Unknown unknown -> words(unknown.failure());
        };
    }

    private static String words(Failure failure) {
        return failure.code() + (failure.detail() == null ? "" : " " + failure.detail());
    }
}
