package io.klantbeeld.consent.confirmation;

import io.klantbeeld.consent.confirmation.ConfirmationRequests.Claimed;
import io.klantbeeld.consent.confirmation.ConfirmationRequests.Settled;
import io.klantbeeld.consent.confirmation.ConfirmationRequests.State;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;

/**
 * Sends the mails that are queued, each at least once: a replica that stops in between leaves them to another one when
 * its lease ends, and a second mail is the same as the first.
 */
@ApplicationScoped
class ConfirmationSending {
    private static final Duration SLACK = Duration.ofSeconds(30);

    private final ConfirmationRequests requests;
    private final ConfirmationMails mails;
    private final ReactiveMailer mailer;
    private final ConfirmationConfig config;
    private final ConfirmationMetrics metrics;
    private final Clock clock;

    ConfirmationSending(
            ConfirmationRequests requests,
            ConfirmationMails mails,
            ReactiveMailer mailer,
            ConfirmationConfig config,
            ConfirmationMetrics metrics,
            Clock clock) {
        this.requests = requests;
        this.mails = mails;
        this.mailer = mailer;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        boolean more = true;
        while (more) {
            more = batch() == config.batch();
        }
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tidy() {
        metrics.counted(requests.tidy(clock.instant()));
    }

    private int batch() {
        var now = clock.instant();
        var lease = config.patience().multipliedBy(config.batch()).plus(SLACK);
        var claimed = requests.claim(now, now.plus(lease), config.batch());
        var settled = new ArrayList<Settled>();
        for (var it : claimed) {
            settled.add(send(it));
        }
        if (!settled.isEmpty()) {
            requests.settle(settled);
        }
        return settled.size();
    }

    private Settled send(Claimed it) {
        try {
            mailer.send(mails.write(it.address(), it.confirmation())).await().atMost(config.patience());
            metrics.sent();
            return new Settled(it, State.SENT, clock.instant());
        } catch (RuntimeException failure) {
            var settled = failed(it, clock.instant());
            metrics.failed(settled.state(), failure);
            return settled;
        }
    }

    private Settled failed(Claimed it, Instant now) {
        var next = now.plus(pause(it.attempts()));
        boolean last = it.attempts() >= config.attempts()
                || !next.isBefore(it.confirmation().expiresAt());
        return last ? new Settled(it, State.GIVEN_UP, now) : new Settled(it, State.QUEUED, next);
    }

    private Duration pause(int attempts) {
        var pause = config.firstRetry();
        for (int i = 1; i < attempts && pause.compareTo(config.longestRetry()) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(config.longestRetry()) < 0 ? pause : config.longestRetry();
    }
}
