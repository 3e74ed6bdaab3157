package io.klantbeeld.campaign.channel.smtp;

import io.klantbeeld.campaign.channel.ChannelAdapter;
import io.klantbeeld.campaign.channel.ChannelDescription;
import io.klantbeeld.campaign.channel.Lookup;
import io.klantbeeld.campaign.channel.OutboundMessage;
import io.klantbeeld.campaign.channel.Submission;
import io.klantbeeld.campaign.channel.Submission.Accepted;
import io.klantbeeld.campaign.channel.Submission.Reject;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends mail through one SMTP server, for every brand with its own sender, key and connections. */
@ApplicationScoped
class SmtpAdapter implements ChannelAdapter {
    private static final String CHANNEL = "EMAIL";

    private final Senders senders;
    private final ChannelDescription description;
    private final Duration readyTimeout;
    private final Clock clock;
    private final MeterRegistry meters;

    SmtpAdapter(SmtpConfig config, Vertx vertx, Clock clock, MeterRegistry meters) {
        this.senders = Senders.of(config, vertx);
        this.readyTimeout = config.readyTimeout();
        // To get ready, and to wait for the answer to the envelope and to the mail.
        var patience = readyTimeout.plus(config.replyTimeout().multipliedBy(2));
        this.description = new ChannelDescription(CHANNEL, false, config.connections(), patience);
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
                .orElseGet(() -> new Reject(senders.fault(message.brand()).orElseThrow()));
        timing.stop(Timer.builder("campaign.submission.seconds")
                .tag("channel", CHANNEL)
                .tag("outcome", outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .register(meters));
        return outcome;
    }

    private Submission submit(OutboundMessage message, Sender sender) {
        return Mail.fault(message).<Submission>map(Reject::new).orElseGet(() -> send(message, sender));
    }

    private Submission send(OutboundMessage message, Sender sender) {
        var mail = Mail.handover(message, sender, ZonedDateTime.now(clock));
        var sending = sender.send(mail);
        try {
            if (!begins(mail, sending)) {
                return Outcome.notReady(message.attempt());
            }
            sending.get(description.patience().minus(readyTimeout).toMillis(), TimeUnit.MILLISECONDS);
            return new Accepted(Mail.messageId(message, sender));
        } catch (ExecutionException e) {
            return Outcome.of(e.getCause(), mail.hasBegun(), message.attempt());
        } catch (TimeoutException e) {
            return Outcome.noAnswer();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return mail.holdBack() ? Outcome.notReady(message.attempt()) : Outcome.noAnswer();
        }
    }

    /** Waits for the transaction to begin, or to fail before; false if it took too long, and now never will. */
    private boolean begins(Handover mail, CompletableFuture<?> sending)
            throws InterruptedException, ExecutionException {
        try {
            CompletableFuture.anyOf(mail.beginning(), sending).get(readyTimeout.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return !mail.holdBack();
        }
    }

    /** SMTP has no way to ask. */
    @Override
    public Lookup lookup(UUID contactId) {
        return new Lookup.NotSupported();
    }

    @PreDestroy
    void close() {
        senders.close();
    }
}
