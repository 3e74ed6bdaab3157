package io.klantbeeld.benchmark.permission;

import io.klantbeeld.benchmark.LoadCase.Plan;
import io.klantbeeld.benchmark.drive.Drive;
import io.klantbeeld.benchmark.drive.Latencies;
import io.klantbeeld.benchmark.running.Visibility;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** One measurement of withdrawals, after a warm-up at the same rate. */
final class WithdrawRun {
    private static final int CALLERS = 16;

    private final ConsentService service;
    private final Choosers choosers;
    private final OneClickLinks links;
    private final Plan plan;

    private WithdrawRun(ConsentService service, Choosers choosers, Plan plan) {
        this.service = service;
        this.choosers = choosers;
        this.plan = plan;
        this.links = OneClickLinks.of(service, choosers);
    }

    /**
     * What is watched while persons withdraw.
     *
     * @param first number of the first of them
     * @param answered how long answers take
     * @param wronglyPermitted decisions after an answer that did not know of it
     */
    record Watch(
            int first,
            Visibility replica,
            PublishedWithdrawals published,
            Latencies answered,
            LongAdder wronglyPermitted) {}

    /** How many persons are needed, each of whom withdraws once. */
    static int persons(Plan plan) {
        return perPart(plan.warmup()) + perPart(plan.measured());
    }

    private static int perPart(Duration time) {
        return Math.toIntExact(WithdrawFigures.RATE * time.toSeconds());
    }

    static WithdrawFigures measure(ConsentService service, Choosers choosers, Plan plan, Consumer<String> progress) {
        var run = new WithdrawRun(service, choosers, plan);
        progress.accept("Starting a second replica …");
        try (var replica = SecondReplica.of(service)) {
            progress.accept("Letting %d persons a second withdraw …".formatted(WithdrawFigures.RATE));
            run.part(replica, 0, plan.warmup());
            var figures = run.part(replica, perPart(plan.warmup()), plan.measured());
            progress.accept("Measuring the limit: the same rows by bare SQL …");
            return figures.with(new BareWithdrawals(service, choosers).perSecond(), choosers.dataset());
        }
    }

    private WithdrawFigures part(SecondReplica replica, int first, Duration time) {
        try (var visibility = new Visibility(
                        replica::connection,
                        (connection, person) -> Withdrawing.isWithdrawn(connection, service.bearer(), person));
                var published = new PublishedWithdrawals(service.bootstrapServers())) {
            var watch = new Watch(first, visibility, published, new Latencies(), new LongAdder());
            var measured = new Drive(CALLERS, WithdrawFigures.RATE, Duration.ZERO, time)
                    .run(i -> new Withdrawing(service, choosers, links, watch));
            return WithdrawFigures.of(measured, watch);
        }
    }
}
