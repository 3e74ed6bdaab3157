package io.klantbeeld.campaign.intake.mailbox;

import io.klantbeeld.campaign.intake.mailbox.MailboxConfig.Encryption;
import io.klantbeeld.campaign.platform.Loop;
import io.klantbeeld.outbox.failure.Failures;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Reads all mailboxes, each by itself: one that is away is told once, and keeps no other from being read. */
@ApplicationScoped
class Mailboxes {
    private static final Logger LOG = Logger.getLogger(Mailboxes.class);

    private final MailboxConfig config;
    private final MailboxReading reading;
    private final MeterRegistry metrics;
    private final boolean local;
    private volatile List<Loop> loops = List.of();

    Mailboxes(
            MailboxConfig config,
            MailboxReading reading,
            MeterRegistry metrics,
            @ConfigProperty(name = "klantbeeld.local", defaultValue = "false") boolean local) {
        this.config = config;
        this.reading = reading;
        this.metrics = metrics;
        this.local = local;
    }

    void start(@Observes StartupEvent event) {
        config.accounts().forEach(this::check);
        loops = config.accounts().entrySet().stream()
                .map(account -> start(account.getKey(), account.getValue()))
                .toList();
    }

    void stop(@Observes ShutdownEvent event) {
        loops.forEach(Loop::close);
    }

    private void check(String name, MailboxConfig.Account account) {
        if (account.encryption() == Encryption.NONE && !local) {
            throw new IllegalStateException("klantbeeld.mailbox.accounts." + name
                    + ".encryption: a password is told in the clear on the local platform only");
        }
    }

    private Loop start(String name, MailboxConfig.Account account) {
        var mailbox = new ImapAccount(account, config.timeout());
        var up = new AtomicBoolean(true);
        Gauge.builder("intake.mailbox.up", up, state -> state.get() ? 1 : 0)
                .tag("mailbox", name)
                .register(metrics);
        return Loop.start("mailbox-" + name, config.poll(), () -> round(name, mailbox, up));
    }

    private boolean round(String name, ImapAccount mailbox, AtomicBoolean up) {
        try {
            boolean more = reading.read(mailbox);
            if (!up.getAndSet(true)) {
                LOG.infof("A mailbox is back: mailbox=%s", name);
            }
            return more;
        } catch (MessagingException | RuntimeException e) {
            metrics.counter("intake.mailbox.failures", "mailbox", name).increment();
            if (up.getAndSet(false)) {
                LOG.warnf(
                        "A mailbox cannot be read and is tried again: mailbox=%s cause=%s", name, Failures.describe(e));
            }
            return false;
        }
    }
}
