package io.klantbeeld.benchmark.profile;

import io.klantbeeld.benchmark.LoadCase;
import io.klantbeeld.benchmark.LoadReport;
import io.klantbeeld.benchmark.LoadReport.Bar;
import io.klantbeeld.benchmark.LoadReport.Latency;
import io.klantbeeld.benchmark.LoadReport.Limit;
import io.klantbeeld.benchmark.LoadReport.Machine;
import io.klantbeeld.benchmark.drive.Drive;
import io.klantbeeld.benchmark.drive.Measurement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Measures ingestion over {@code POST /api/v1/events} in batches of 100, about persons who are known: how many events a
 * second are taken in and
 * applied while the backlog stays short; at 1,000 events a second how soon a batch is durable and an event visible; and
 * how soon those of others are while one person has 1,000 events a second.
 */
public final class IngestCase implements LoadCase {
    private static final int SENDERS = 4;
    private static final int BATCHES_PER_SECOND = 10;
    private static final int BAR_PER_SECOND = 3_000;
    private static final int BAR_ACK_MILLIS = 100;
    private static final int BAR_VISIBLE_MILLIS = 1_000;
    // Numbers of batches, so that no message id of one part is one of another.
    private static final long INTRODUCTIONS = 0;
    private static final long MIXED = 500_000;
    private static final long AT_RATE = 1_000_000;
    private static final long HOT = 2_000_000;
    private static final long BESIDE_HOT = 3_000_000;

    private record Sustained(double perSecond, long events, double seconds) {}

    @Override
    public Duration usualWarmup() {
        // All services and the broker take part.
        return RunningPlatform.WARMUP.multipliedBy(2);
    }

    @Override
    public LoadReport run(Plan plan, Consumer<String> progress) {
        var platform = RunningPlatform.find();
        var began = Instant.now();
        var source = platform.source("load-" + Long.toString(began.toEpochMilli(), 36));
        try (var backlog = Backlog.of(platform, source)) {
            progress.accept("Introducing %,d persons …".formatted(EventBatches.PERSONS));
            introduce(platform, source, backlog);
            var introduced = Instant.now();
            progress.accept("Sending as fast as events are applied …");
            var sustained = sustained(plan, platform, source, backlog);
            progress.accept("%.0f events/s. Sending 1,000 events/s …".formatted(sustained.perSecond));
            try (var visibility = new Visibility(platform);
                    var besideHot = new Visibility(platform)) {
                var atRate = atRate(plan, platform, source, backlog, visibility);
                backlog.drain();
                progress.accept("Sending 1,000 events/s about one person, and as many about others …");
                besideHot(plan, platform, source, backlog, besideHot);
                long missing = backlog.drain();
                progress.accept("Measuring the limit: the same rows by bare batched SQL …");
                double limit = new BareInserts(platform, source, introduced).eventsPerSecond();
                return report(plan, sustained, limit, atRate, visibility.summary(), besideHot.summary(), missing);
            }
        }
    }

    /** Lets every person be known: to begin one is rare beside what is heard of it later. */
    private static void introduce(RunningPlatform platform, String source, Backlog backlog) {
        var batches = new EventBatches(source);
        try (var sender =
                new Sender(platform, batches::introducing, backlog.accepted(), (number, at) -> backlog.awaitRoom())) {
            for (long number = 0; number < EventBatches.PERSONS / EventBatches.SIZE; number++) {
                sender.perform(INTRODUCTIONS + number, System.nanoTime());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        backlog.drain();
    }

    private static Sustained sustained(Plan plan, RunningPlatform platform, String source, Backlog backlog) {
        var batches = new EventBatches(source);
        var window = new Window(backlog, plan.warmup());
        new Drive(SENDERS, null, plan.warmup(), plan.measured())
                .run(i -> new Sender(
                        platform,
                        number -> batches.mixed(MIXED + number),
                        backlog.accepted(),
                        (number, at) -> backlog.awaitRoom()));
        var sustained = window.end();
        backlog.drain();
        return sustained;
    }

    /** Counts what was applied between the end of the warm-up and its own end. */
    private static final class Window {
        private final Backlog backlog;
        private final Thread beginning;
        private volatile long before;
        private volatile long beganAt;

        Window(Backlog backlog, Duration warmup) {
            this.backlog = backlog;
            this.beginning = Thread.ofVirtual().start(() -> {
                java.util.concurrent.locks.LockSupport.parkNanos(warmup.toNanos());
                before = backlog.applied();
                beganAt = System.nanoTime();
            });
        }

        Sustained end() {
            try {
                beginning.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            long events = backlog.applied() - before;
            double seconds = (System.nanoTime() - beganAt) / 1e9;
            return new Sustained(events / seconds, events, seconds);
        }
    }

    private static Measurement atRate(
            Plan plan, RunningPlatform platform, String source, Backlog backlog, Visibility visibility) {
        var batches = new EventBatches(source);
        return new Drive(SENDERS, BATCHES_PER_SECOND, Duration.ZERO, plan.measured())
                .run(i -> new Sender(
                        platform,
                        number -> batches.mixed(AT_RATE + number),
                        backlog.accepted(),
                        (number, at) -> visibility.watch(batches.watched(AT_RATE + number), at)));
    }

    private static void besideHot(
            Plan plan, RunningPlatform platform, String source, Backlog backlog, Visibility visibility) {
        var batches = new EventBatches(source);
        new Drive(
                        SENDERS,
                        2 * BATCHES_PER_SECOND,
                        Duration.ZERO,
                        plan.measured().dividedBy(2))
                .run(i -> new Sender(
                        platform,
                        number -> number % 2 == 0 ? batches.hot(HOT + number) : batches.mixed(BESIDE_HOT + number),
                        backlog.accepted(),
                        (number, at) -> {
                            if (number % 2 == 1) {
                                visibility.watch(batches.watched(BESIDE_HOT + number), at);
                            }
                        }));
    }

    private static LoadReport report(
            Plan plan,
            Sustained sustained,
            double limit,
            Measurement atRate,
            Latency visible,
            Latency besideHot,
            long missing) {
        return new LoadReport(
                "ingest",
                "batch-" + EventBatches.SIZE,
                sustained.seconds,
                plan.warmup().toSeconds(),
                null,
                sustained.events,
                "event",
                sustained.perSecond,
                atRate.latency(),
                visible,
                atRate.errors(),
                Map.of("eventsPerSecondWhileLatencyIsMeasured", (long) BATCHES_PER_SECOND * EventBatches.SIZE),
                new Limit("bare batched SQL", limit, sustained.perSecond / limit),
                Map.of("missing", missing),
                List.of(
                        new Bar("perSecond>=" + BAR_PER_SECOND, sustained.perSecond >= BAR_PER_SECOND),
                        new Bar("ack.p99<" + BAR_ACK_MILLIS, atRate.latency().p99() < BAR_ACK_MILLIS),
                        new Bar("visible.p99<" + BAR_VISIBLE_MILLIS, visible.p99() < BAR_VISIBLE_MILLIS),
                        new Bar(
                                "besideHotPerson.visible.p99<" + BAR_VISIBLE_MILLIS,
                                besideHot.p99() < BAR_VISIBLE_MILLIS)),
                Machine.here());
    }
}
