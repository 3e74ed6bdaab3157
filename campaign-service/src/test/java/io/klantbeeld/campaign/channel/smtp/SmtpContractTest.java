package io.klantbeeld.campaign.channel.smtp;

import io.klantbeeld.campaign.Reports;
import io.klantbeeld.campaign.channel.ChannelAdapter;
import io.klantbeeld.campaign.channel.ChannelAdapterContract;
import io.klantbeeld.campaign.channel.Feedback.Status;
import io.klantbeeld.campaign.channel.InboundMessage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SmtpContractTest extends ChannelAdapterContract {
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

    @Override
    protected ChannelAdapter adapter() {
        return smtp.adapter;
    }

    @Override
    protected String address() {
        return "anna@example.com";
    }

    @Override
    protected InboundMessage inbound(UUID contactId, Status status) {
        var report = status == Status.COMPLAINED ? "arf-abuse" : "postfix-unknown-user";
        return new InboundMessage.Mail(Reports.about(contactId, report), Instant.now());
    }

    @Override
    protected InboundMessage rubbish() {
        return new InboundMessage.Mail(Reports.about(UUID.randomUUID(), "without-action"), Instant.now());
    }

    @Override
    protected InboundMessage foreign() {
        return new InboundMessage.Call(Reports.about(UUID.randomUUID(), "arf-abuse"), null, Instant.now());
    }

    @Override
    protected Provider provider() {
        return new Scripted();
    }

    private final class Scripted implements Provider {
        @Override
        public void accepts() {
            server.obey();
        }

        @Override
        public void refusesForNow() {
            server.script("RCPT", "451 4.7.1 <anna@example.com> try later");
        }

        @Override
        public void refusesForGood() {
            server.script("RCPT", "550 5.1.1 <anna@example.com> unknown");
        }

        @Override
        public void isAway() {
            server.close();
        }

        @Override
        public void breaksOffAfterTakingTheMessage() {
            server.script(ScriptedSmtpServer.DOT, ScriptedSmtpServer.RESET);
        }

        @Override
        public void fallsSilentAfterTakingTheMessage() {
            smtp.close();
            smtp = new TestSmtp(server.port(), folder, Map.of("klantbeeld.smtp.reply-timeout", "PT2S"));
            server.script(ScriptedSmtpServer.DOT, ScriptedSmtpServer.SILENCE);
        }

        @Override
        public long taken(UUID contactId) {
            return server.mails().stream()
                    .filter(mail -> mail.contains(contactId.toString()))
                    .count();
        }
    }
}
