package io.klantbeeld.campaign.channel.smtp;

import io.klantbeeld.campaign.channel.ChannelAdapter;
import io.klantbeeld.campaign.channel.ChannelDescription;
import io.klantbeeld.campaign.channel.Failure;
import io.klantbeeld.campaign.channel.Failure.Code;
import io.klantbeeld.campaign.channel.Feedback;
import io.klantbeeld.campaign.channel.InboundMessage;
import io.klantbeeld.campaign.channel.InboundMessage.Call;
import io.klantbeeld.campaign.channel.InboundRefused;
import io.klantbeeld.campaign.channel.Lookup;
import io.klantbeeld.campaign.channel.OutboundMessage;
import io.klantbeeld.campaign.channel.Submission;
import io.klantbeeld.campaign.channel.Submission.Accepted;
import io.klantbeeld.campaign.channel.Submission.Reject;
import io.klantbeeld.campaign.channel.smtp.dialogue.Connections;
import io.klantbeeld.campaign.channel.smtp.dialogue.DialogueFailed;
import io.klantbeeld.campaign.channel.smtp.dialogue.Envelope;
import io.klantbeeld.campaign.channel.smtp.mail.Mail;
import io.klantbeeld.campaign.channel.smtp.mail.Sender;
import io.klantbeeld.campaign.channel.smtp.report.MailReport;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.net.ssl.SSLSocketFactory;

/** Sends mail through one SMTP server, each brand's from its own sender and signed with its own key. */
@ApplicationScoped
class SmtpAdapter implements ChannelAdapter {
    private static final String CHANNEL = "EMAIL";

    private final Senders senders;
    private final Connections connections;
    private final ChannelDescription description;
    private final Clock clock;
    private final MeterRegistry meters;

    @Inject
    SmtpAdapter(SmtpConfig config, Clock clock, MeterRegistry meters) {
        this(config, (SSLSocketFactory) SSLSocketFactory.getDefault(), clock, meters);
    }

    SmtpAdapter(SmtpConfig config, SSLSocketFactory tls, Clock clock, MeterRegistry meters) {
        var server = config.server(tls);
        this.senders = new Senders(config.brands());
        this.connections = new Connections(server);
        this.description = new ChannelDescription(
                CHANNEL,
                false,
                server.connections(),
                server.patience(),
                config.rateHint().orElse(null),
                senders.brands());
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public ChannelDescription describe() {
        return description;
    }

    @Override
    public List<String> validate(String brand) {
        return senders.fault(brand).map(List::of).orElse(List.of());
    }

    @Override
    public Submission submit(OutboundMessage message) {
        var timing = Timer.start(meters);
        var outcome = senders.find(message.brand())
                .map(sender -> submit(message, sender))
                .orElseGet(() -> new Reject(Failure.of(Code.BRAND_NOT_READY)));
        timing.stop(Timer.builder("campaign.submission.seconds")
                .tag("channel", CHANNEL)
                .tag("outcome", outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .register(meters));
        return outcome;
    }

    private Submission submit(OutboundMessage message, Sender sender) {
        return Mail.fault(message)
                .<Submission>map(fault -> new Reject(Failure.of(fault)))
                .orElseGet(() -> send(message, sender));
    }

    private Submission send(OutboundMessage message, Sender sender) {
        var mail = Mail.of(message, sender, clock.instant());
        try {
            connections.send(
                    new Envelope(mail.from(), mail.to(), message.contactId().toString(), mail.source()));
            return new Accepted(mail.id());
        } catch (DialogueFailed e) {
            return Outcome.of(e, message.attempt());
        }
    }

    /** SMTP has no way to ask. */
    @Override
    public Lookup lookup(UUID contactId) {
        return new Lookup.NotSupported();
    }

    /** Reads bounces and complaints, as mail servers and mailbox providers send them to the bounce address. */
    @Override
    public List<Feedback> parse(InboundMessage message) throws InboundRefused {
        return switch (message) {
            case InboundMessage.Mail(var source, var receivedAt) -> MailReport.read(source, receivedAt);
            case Call call -> throw InboundRefused.untrusted();
        };
    }

    @PreDestroy
    void close() {
        connections.close();
    }
}
