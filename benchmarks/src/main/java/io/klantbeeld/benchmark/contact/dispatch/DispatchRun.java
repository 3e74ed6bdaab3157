package io.klantbeeld.benchmark.contact.dispatch;

import io.klantbeeld.benchmark.LoadCase.Plan;
import io.klantbeeld.benchmark.contact.CampaignService;
import io.klantbeeld.benchmark.contact.Invariants;
import io.klantbeeld.benchmark.contact.dispatch.DispatchFigures.Arrivals;
import io.klantbeeld.benchmark.contact.dispatch.DispatchFigures.Mails;
import io.klantbeeld.benchmark.contact.mail.BareMails;
import io.klantbeeld.benchmark.contact.mail.MailCounter;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** One measurement of dispatch: contacts that are due from the beginning, mails that are counted after a warm-up. */
final class DispatchRun {
    // More than can leave, so that there is always something due.
    private static final int PLANNED_PER_SECOND = 1_000;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final CampaignService service;
    private final DueContacts contacts;
    private final MailCounter counter;
    private final Plan plan;

    DispatchRun(CampaignService service, DueContacts contacts, MailCounter counter, Plan plan) {
        this.service = service;
        this.contacts = contacts;
        this.counter = counter;
        this.plan = plan;
    }

    DispatchFigures measure(int persons, Consumer<String> progress) {
        var invariants = Invariants.since(service);
        var ledger = new Ledger(service, contacts);
        int count = planned(plan);
        progress.accept("Planning %,d mails, all due …".formatted(count));
        contacts.plan(count);
        pause(plan.warmup());
        var mails = mails(count);
        long left = DueContacts.leave(service);
        ledger.awaitSettled();
        var arrivals =
                new Arrivals(counter.duplicates(), counter.distinct(), ledger.accepted(), left, counter.last().length);
        progress.accept("%.0f mails/s. Waiting for the auditor …".formatted(mails.perSecond()));
        var found = invariants.found();
        progress.accept("Measuring the limit: the same mails on bare connections …");
        double limit = BareMails.perSecond(
                counter.last(), plan.warmup().dividedBy(8), plan.measured().dividedBy(2));
        return new DispatchFigures(mails, ledger.latency(), ledger.errors(), arrivals, found, limit, persons);
    }

    /** How many mails are due, which are more than can leave in time. */
    static int planned(Plan plan) {
        return Math.toIntExact(
                PLANNED_PER_SECOND * plan.warmup().plus(plan.measured()).toSeconds());
    }

    /** What arrives until the time is over, or nothing is left that could. */
    private Mails mails(int count) {
        long before = counter.arrived();
        long began = System.nanoTime();
        long end = began + plan.measured().toNanos();
        while (System.nanoTime() < end && counter.arrived() < count) {
            pause(BETWEEN_LOOKS);
        }
        return new Mails(counter.arrived() - before, (System.nanoTime() - began) / 1e9);
    }

    private static void pause(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
