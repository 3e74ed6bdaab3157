package io.klantbeeld.benchmark.contact.reservation;

import io.klantbeeld.benchmark.LoadCase.Plan;
import io.klantbeeld.benchmark.LoadReport;
import io.klantbeeld.benchmark.LoadReport.Bar;
import io.klantbeeld.benchmark.LoadReport.Limit;
import io.klantbeeld.benchmark.LoadReport.Machine;
import io.klantbeeld.benchmark.drive.Measurement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was measured of reservations.
 *
 * @param overCap how many the ledger has that it should not
 * @param singly reservations a second by bare SQL, one in a transaction
 * @param batched the same, a hundred in a transaction
 * @param found what the auditor found
 */
record CapsFigures(
        Part many, Part few, long overCap, double singly, double batched, Map<String, Long> found, long persons) {
    /**
     * Requests about some persons.
     *
     * @param capped how many were refused since the cap was reached
     */
    record Part(Measurement measurement, long permitted, long capped) {
        double permitsPerSecond() {
            return permitted / measurement.seconds();
        }
    }

    LoadReport report(Plan plan) {
        var measurement = many.measurement();
        return new LoadReport(
                "caps",
                "many-persons",
                measurement.seconds(),
                plan.warmup().toSeconds(),
                null,
                many.permitted(),
                "reservation",
                many.permitsPerSecond(),
                measurement.latency(),
                null,
                measurement.errors().and(few.measurement().errors()),
                dataset(),
                new Limit(
                        "lock, count and insert by bare SQL, one in a transaction",
                        singly,
                        many.permitsPerSecond() / singly),
                invariants(found, overCap),
                List.of(reached(few.capped())),
                Machine.here());
    }

    private Map<String, Long> dataset() {
        return new TreeMap<>(Map.of(
                "persons",
                persons,
                "cappedAmongMany",
                many.capped(),
                "fewPersons",
                (long) CapsRun.FEW,
                "answersPerSecondAboutFew",
                Math.round(few.measurement().perSecond()),
                "millisP99AboutFew",
                Math.round(few.measurement().latency().p99()),
                "permittedAboutFew",
                few.permitted(),
                "cappedAboutFew",
                few.capped(),
                "bareReservationsPerSecondInBatches",
                Math.round(batched)));
    }

    /** By what the ledger's own auditor found, and by what was counted in the ledger beside it. */
    static Map<String, Long> invariants(Map<String, Long> found, long overCap) {
        var invariants = new TreeMap<>(found);
        invariants.merge("overCap", overCap, Long::sum);
        return invariants;
    }

    /** The budget names no rate; a cap that nobody reached would have been kept by anybody. */
    static Bar reached(long capped) {
        return new Bar("cappedAboutFew>0", capped > 0);
    }
}
