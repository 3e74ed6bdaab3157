package io.klantbeeld.benchmark.contact.dispatch;

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
 * What was measured of dispatch.
 *
 * @param mails how many arrived at the mail server while it was measured
 * @param latency from the commit that says that a mail is being sent until the mail server's answer was heard
 * @param arrivals all mails of the run
 * @param found what the auditor found
 * @param limit the same mails a second on bare connections
 */
record DispatchFigures(
        Mails mails,
        Latency latency,
        Errors errors,
        Arrivals arrivals,
        Map<String, Long> found,
        double limit,
        long persons) {
    private static final int BAR_PER_SECOND = 500;

    /** Mails in a stretch of time. */
    record Mails(long count, double seconds) {
        double perSecond() {
            return count / seconds;
        }
    }

    /**
     * What the mail server and the ledger say of the whole run.
     *
     * @param duplicates mails with a Message-ID that had come before
     * @param distinct mails with one that had not
     * @param accepted contacts that the ledger says were accepted
     * @param left contacts that were due and not claimed when it was over
     */
    record Arrivals(long duplicates, long distinct, long accepted, long left, int bytes) {}

    LoadReport report(Plan plan) {
        double perSecond = mails.perSecond();
        return new LoadReport(
                "dispatch",
                "email",
                mails.seconds(),
                plan.warmup().toSeconds(),
                null,
                mails.count(),
                "mail",
                perSecond,
                latency,
                null,
                errors,
                dataset(),
                new Limit("the same mails on bare SMTP connections", limit, perSecond / limit),
                invariants(),
                List.of(new Bar("perSecond>=" + BAR_PER_SECOND, perSecond >= BAR_PER_SECOND)),
                Machine.here());
    }

    private Map<String, Long> dataset() {
        return new TreeMap<>(Map.of(
                "persons",
                persons,
                "mailsInAll",
                arrivals.distinct(),
                "leftWhenItWasOver",
                arrivals.left(),
                "bytesOfAMail",
                (long) arrivals.bytes()));
    }

    // By what the mail server saw, and by what the ledger's own auditor did.
    private Map<String, Long> invariants() {
        var invariants = new TreeMap<>(found);
        invariants.merge("duplicates", arrivals.duplicates(), Long::sum);
        invariants.put("ledgerUnlikeServer", Math.abs(arrivals.accepted() - arrivals.distinct()));
        return invariants;
    }
}
