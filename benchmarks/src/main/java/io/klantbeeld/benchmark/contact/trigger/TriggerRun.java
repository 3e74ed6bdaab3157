package io.klantbeeld.benchmark.contact.trigger;

import io.klantbeeld.benchmark.LoadCase.Plan;
import io.klantbeeld.benchmark.contact.CampaignService;
import io.klantbeeld.benchmark.contact.Invariants;
import io.klantbeeld.benchmark.contact.mail.MailCounter;
import io.klantbeeld.benchmark.contact.trigger.TriggerFigures.AtRate;
import io.klantbeeld.benchmark.contact.trigger.TriggerFigures.Missing;
import io.klantbeeld.benchmark.contact.trigger.TriggerFigures.Sustained;
import io.klantbeeld.benchmark.drive.Drive;
import io.klantbeeld.benchmark.drive.Measurement;
import io.klantbeeld.benchmark.running.RunningPlatform;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** One measurement of triggers: as fast as they are decided about, and then at a steady rate. */
final class TriggerRun {
    private static final int SENDERS = 8;
    private static final long MOST_UNDECIDED = 500;
    // Numbers of events, so that none of one part, or of one run, is one of another.
    private static final long RUN = 100_000_000;
    private static final long WARM = 0;
    private static final long MOST = 10_000_000;
    private static final long AT_RATE = 20_000_000;

    private final RunningPlatform platform;
    private final CampaignService service;
    private final Travellers travellers;
    private final MailCounter counter;
    private final Plan plan;
    private final long run = Instant.now().getEpochSecond() * RUN;

    TriggerRun(
            RunningPlatform platform, CampaignService service, Travellers travellers, MailCounter counter, Plan plan) {
        this.platform = platform;
        this.service = service;
        this.travellers = travellers;
        this.counter = counter;
        this.plan = plan;
    }

    TriggerFigures measure(Consumer<String> progress) {
        var invariants = Invariants.since(service);
        progress.accept("Sending events as fast as they are decided about …");
        var sustained = sustained();
        progress.accept("%.0f events/s. Sending %d a second …".formatted(sustained.perSecond(), TriggerFigures.RATE));
        var awaited = new Awaited();
        var sent = fire(awaited, AT_RATE, TriggerFigures.RATE, plan.measured());
        var atRate = new AtRate(sent.errors(), awaited.untilDecided(), awaited.untilMailed());
        progress.accept("Measuring the limit: the same rows by bare SQL …");
        double limit = BareTriggers.perSecond(service);
        return new TriggerFigures(
                sustained,
                atRate,
                sustained.missing().and(Missing.of(awaited)),
                counter.duplicates(),
                invariants.found(),
                limit);
    }

    private Sustained sustained() {
        var warming = new Awaited();
        var warm = fire(warming, WARM, null, plan.warmup());
        var awaited = new Awaited();
        long began = System.nanoTime();
        var sent = fire(awaited, MOST, null, plan.measured());
        double seconds = awaited.secondsUntilDecided(began);
        return new Sustained(
                awaited.decided(),
                seconds,
                warm.errors().and(sent.errors()),
                Missing.of(warming).and(Missing.of(awaited)));
    }

    /** Sends, and waits until a decision and a mail followed from everything. */
    private Measurement fire(Awaited awaited, long first, Integer perSecond, Duration time) {
        counter.tell(awaited::arrived);
        long most = perSecond == null ? MOST_UNDECIDED : Long.MAX_VALUE;
        try (var decisions = new Decisions(service, awaited)) {
            var sent = new Drive(SENDERS, perSecond, Duration.ZERO, time)
                    .run(i -> new Firing(platform, travellers, awaited, run + first, most));
            decisions.awaitMails();
            return sent;
        }
    }
}
