package io.klantbeeld.campaign.intake.mailbox;

import io.klantbeeld.campaign.channel.Channels;
import io.klantbeeld.campaign.channel.InboundMessage.Mail;
import io.klantbeeld.campaign.channel.InboundRefused;
import io.klantbeeld.campaign.contact.ContactFeedback;
import io.klantbeeld.outbox.failure.Failures;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Reads the mails of a mailbox one by one: what a mail says is in the ledger before the mail is put away, so that a
 * crash between the two only tells it again.
 */
@ApplicationScoped
class MailboxReading {
    private static final Logger LOG = Logger.getLogger(MailboxReading.class);
    private static final String CHANNEL = "EMAIL";

    private final Channels channels;
    private final ContactFeedback contacts;
    private final MailboxConfig config;
    private final MailboxLease lease;
    private final MeterRegistry metrics;
    private final Clock clock;

    MailboxReading(
            Channels channels,
            ContactFeedback contacts,
            MailboxConfig config,
            MailboxLease lease,
            MeterRegistry metrics,
            Clock clock) {
        this.channels = channels;
        this.contacts = contacts;
        this.config = config;
        this.lease = lease;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Reads what waits, unless another replica does, and answers whether there may be more. */
    boolean read(ImapAccount account) throws MessagingException {
        if (!lease.hold(account.name())) {
            return false;
        }
        try {
            return readHeld(account);
        } finally {
            lease.release(account.name());
        }
    }

    private boolean readHeld(ImapAccount account) throws MessagingException {
        try (var mailbox = account.open()) {
            var waiting = mailbox.waiting(config.batch());
            for (var mail : waiting) {
                if (!lease.hold(account.name())) {
                    return false;
                }
                read(mail, mailbox);
            }
            return waiting.size() == config.batch();
        }
    }

    private void read(Message mail, OpenMailbox mailbox) throws MessagingException {
        var source = source(mail, mailbox);
        if (source.isEmpty()) {
            return;
        }
        var outcome = handle(source.get());
        metrics.counter("intake.mails", "outcome", outcome.name().toLowerCase(Locale.ROOT))
                .increment();
        mailbox.putAway(mail, outcome != Outcome.UNREADABLE);
    }

    // A mail that the server itself cannot hand out is one of those that nobody can read.
    private Optional<byte[]> source(Message mail, OpenMailbox mailbox) throws MessagingException {
        try {
            return mailbox.source(mail, config.maxMailBytes());
        } catch (MessagingException e) {
            if (mailbox.isConnected()) {
                return Optional.of(new byte[0]);
            }
            throw e;
        }
    }

    // A database that is away passes by: the mail waits. What fails otherwise is the fault of this one mail.
    private Outcome handle(byte[] source) {
        try {
            var feedback = channels.find(CHANNEL).orElseThrow().parse(new Mail(source, clock.instant()));
            contacts.apply(CHANNEL, feedback);
            return feedback.isEmpty() ? Outcome.IRRELEVANT : Outcome.APPLIED;
        } catch (InboundRefused e) {
            return Outcome.UNREADABLE;
        } catch (RuntimeException e) {
            if (Failures.isTransient(e)) {
                throw e;
            }
            LOG.errorf("A mail cannot be handled and is put away: cause=%s", Failures.describe(e));
            return Outcome.UNREADABLE;
        }
    }

    /** What became of a mail. */
    private enum Outcome {
        APPLIED,
        IRRELEVANT,
        UNREADABLE
    }
}
