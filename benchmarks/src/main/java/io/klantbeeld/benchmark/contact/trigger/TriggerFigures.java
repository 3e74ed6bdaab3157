package io.klantbeeld.benchmark.contact.trigger;

import io.klantbeeld.benchmark.LoadCase.Plan;
import io.klantbeeld.benchmark.LoadReport;
import io.klantbeeld.benchmark.LoadReport.Bar;
import io.klantbeeld.benchmark.LoadReport.Errors;
import io.klantbeeld.benchmark.LoadReport.Latency;
import io.klantbeeld.benchmark.LoadReport.Limit;
import io.klantbeeld.benchmark.LoadReport.Machine;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was measured of triggers.
 *
 * @param missing events from which nothing followed
 * @param duplicates mails with a Message-ID that had come before
 * @param found what the auditor found
 * @param limit events a second by bare SQL
 */
record TriggerFigures(
        Sustained sustained, AtRate atRate, Missing missing, long duplicates, Map<String, Long> found, double limit) {
    static final int RATE = 50;

    private static final int BAR_MAILED_MILLIS = 2_000;

    /** Events sent as fast as they were decided about. */
    record Sustained(long decided, double seconds, Errors errors, Missing missing) {
        double perSecond() {
            return decided / seconds;
        }
    }

    /** What a steady rate does: until the decision was recorded, and until the mail server had accepted the mail. */
    record AtRate(Errors errors, Latency decided, Latency mailed) {}

    /** Events that were accepted, and about which nothing was decided, or which no mail followed. */
    record Missing(long decisions, long mails) {
        static Missing of(Awaited awaited) {
            return new Missing(awaited.undecided(), awaited.withoutMail());
        }

        Missing and(Missing others) {
            return new Missing(decisions + others.decisions, mails + others.mails);
        }
    }

    LoadReport report(Plan plan) {
        return new LoadReport(
                "trigger",
                "event-to-mail",
                sustained.seconds(),
                plan.warmup().toSeconds(),
                RATE,
                sustained.decided(),
                "event",
                sustained.perSecond(),
                atRate.decided(),
                atRate.mailed(),
                sustained.errors().and(atRate.errors()),
                Map.of("persons", (long) Travellers.COUNT, "eventsPerSecondWhileLatencyIsMeasured", (long) RATE),
                new Limit("the same rows by bare SQL", limit, sustained.perSecond() / limit),
                invariants(),
                List.of(new Bar(
                        "visible.p95<" + BAR_MAILED_MILLIS, atRate.mailed().p95() < BAR_MAILED_MILLIS)),
                Machine.here());
    }

    private Map<String, Long> invariants() {
        var invariants = new TreeMap<>(found);
        invariants.merge("duplicates", duplicates, Long::sum);
        invariants.put("neverDecided", missing.decisions());
        invariants.put("neverMailed", missing.mails());
        return invariants;
    }
}
