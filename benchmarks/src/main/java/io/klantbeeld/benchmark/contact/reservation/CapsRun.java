package io.klantbeeld.benchmark.contact.reservation;

import io.klantbeeld.benchmark.LoadCase.Plan;
import io.klantbeeld.benchmark.contact.CampaignService;
import io.klantbeeld.benchmark.contact.Invariants;
import io.klantbeeld.benchmark.contact.Recipients;
import io.klantbeeld.benchmark.contact.reservation.CapsFigures.Part;
import io.klantbeeld.benchmark.drive.Drive;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;

/** One measurement of reservations: many persons, few persons, and the same by bare SQL. */
final class CapsRun {
    static final int FEW = 50;

    private static final int CALLERS = 16;
    private static final int BATCH = 100;
    private final CampaignService service;
    private final Recipients recipients;
    private final Plan plan;
    private final Instant began = Instant.now();
    // Whoever was reserved for in an earlier run may be so still.
    private final long first = began.getEpochSecond() * 7_919;

    CapsRun(CampaignService service, Recipients recipients, Plan plan) {
        this.service = service;
        this.recipients = recipients;
        this.plan = plan;
    }

    CapsFigures measure(Consumer<String> progress) {
        var invariants = Invariants.since(service);
        // Each part begins with others than the one before.
        long third = recipients.willing() / 3;
        progress.accept("Reserving contacts with many persons …");
        part("warm", number -> first + number, plan.warmup());
        var many = part("many", number -> first + third + number, plan.measured());
        progress.accept("%.0f reservations/s. Reserving with %d persons …".formatted(many.permitsPerSecond(), FEW));
        var few = part(
                "few",
                number -> first + 2 * third + number % FEW,
                plan.measured().dividedBy(2));
        long overCap = CapLedger.overCap(service, began);
        progress.accept("%.0f answers/s. Measuring the limit: lock, count and insert by bare SQL …"
                .formatted(few.measurement().perSecond()));
        double singly = bare(1);
        double batched = bare(BATCH) * BATCH;
        var found = invariants.found();
        return new CapsFigures(many, few, overCap, singly, batched, found, recipients.size());
    }

    private Part part(String name, LongUnaryOperator person, Duration time) {
        var tally = new Tally();
        var measurement = new Drive(CALLERS, null, Duration.ZERO, time)
                .run(i -> new Reserving(
                        service,
                        number -> recipients.willing(person.applyAsLong(number)),
                        began.toEpochMilli() + "-" + name,
                        tally));
        return new Part(measurement, tally.permitted(), tally.capped());
    }

    private double bare(int batch) {
        try (var ledger = BareLedger.of(service)) {
            return new Drive(
                            CALLERS,
                            null,
                            plan.warmup().dividedBy(16),
                            plan.measured().dividedBy(4))
                    .run(i -> ledger.reserving(batch))
                    .perSecond();
        }
    }
}
