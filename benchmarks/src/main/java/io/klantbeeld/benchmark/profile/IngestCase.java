package io.klantbeeld.benchmark.profile;

import io.klantbeeld.benchmark.LoadCase;
import io.klantbeeld.benchmark.LoadReport;
import io.klantbeeld.benchmark.LoadReport.Bar;
import io.klantbeeld.benchmark.LoadReport.Latency;
import io.klantbeeld.benchmark.LoadReport.Limit;
import io.klantbeeld.benchmark.LoadReport.Machine;
import io.klantbeeld.benchmark.drive.Measurement;
import io.klantbeeld.benchmark.running.EventBatches;
import io.klantbeeld.benchmark.running.RunningPlatform;
import io.klantbeeld.benchmark.running.Sustained;
import io.klantbeeld.benchmark.running.Visibility;
import io.klantbeeld.benchmark.running.Website;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Measures ingestion over {@code POST /api/v1/events} in batches of 100, about persons who are known: how many events a
 * second are taken in and applied while the backlog stays short; at 1,000 events a second how soon a batch is durable and
 * an event visible; and how soon those of others are while one person has 1,000 events a second.
 */
public final class IngestCase implements LoadCase {
    private static final int BATCHES_PER_SECOND = 10;
    private static final int BAR_PER_SECOND = 3_000;
    private static final int BAR_ACK_MILLIS = 100;
    private static final int BAR_VISIBLE_MILLIS = 1_000;
    // Numbers of batches, so that no message id of one part is one of another.
    private static final long MIXED = 500_000;
    private static final long AT_RATE = 1_000_000;
    private static final long HOT = 2_000_000;
    private static final long BESIDE_HOT = 3_000_000;

    @Override
    public Duration usualWarmup() {
        // All services and the broker take part.
        return RunningPlatform.WARMUP.multipliedBy(2);
    }

    @Override
    public LoadReport run(Plan plan, Consumer<String> progress) {
        var platform = RunningPlatform.find();
        try (var website = Website.of(platform);
                var visibility = visibility(platform);
                var besideHot = visibility(platform)) {
            var batches = EventBatches.of(website.source());
            progress.accept("Introducing %,d persons …".formatted(EventBatches.PERSONS));
            website.introduce();
            var introduced = Instant.now();
            progress.accept("Sending as fast as events are applied …");
            var sustained = website.sustained(number -> batches.mixed(MIXED + number), plan.warmup(), plan.measured());
            long notFollowed = website.notFollowed();
            progress.accept("%.0f events/s. Sending 1,000 events/s …".formatted(sustained.perSecond()));
            var atRate = atRate(plan, website, batches, visibility);
            website.drain();
            progress.accept("Sending 1,000 events/s about one person, and as many about others …");
            besideHot(plan, website, batches, besideHot);
            long missing = website.drain();
            progress.accept("Measuring the limit: the same rows by bare batched SQL …");
            double limit = new BareInserts(platform, website.source(), introduced).eventsPerSecond();
            return report(
                    plan, sustained, notFollowed, limit, atRate, visibility.summary(), besideHot.summary(), missing);
        }
    }

    private static Visibility visibility(RunningPlatform platform) {
        return new Visibility(platform, "/interactions?limit=1", answer -> answer.contains("\"type\":\"EVENT\""));
    }

    private static Measurement atRate(Plan plan, Website website, EventBatches batches, Visibility visibility) {
        return website.atRate(
                number -> batches.mixed(AT_RATE + number),
                BATCHES_PER_SECOND,
                plan.measured(),
                (number, at) -> visibility.watch(batches.watched(AT_RATE + number), at));
    }

    private static void besideHot(Plan plan, Website website, EventBatches batches, Visibility visibility) {
        website.atRate(
                number -> number % 2 == 0 ? batches.hot(HOT + number) : batches.mixed(BESIDE_HOT + number),
                2 * BATCHES_PER_SECOND,
                plan.measured().dividedBy(2),
                (number, at) -> {
                    if (number % 2 == 1) {
                        visibility.watch(batches.watched(BESIDE_HOT + number), at);
                    }
                });
    }

    private static LoadReport report(
            Plan plan,
            Sustained sustained,
            long notFollowed,
            double limit,
            Measurement atRate,
            Latency visible,
            Latency besideHot,
            long missing) {
        return new LoadReport(
                "ingest",
                "batch-" + EventBatches.SIZE,
                sustained.seconds(),
                plan.warmup().toSeconds(),
                null,
                sustained.events(),
                "event",
                sustained.perSecond(),
                atRate.latency(),
                visible,
                atRate.errors(),
                Map.of(
                        "eventsPerSecondWhileLatencyIsMeasured",
                        (long) BATCHES_PER_SECOND * EventBatches.SIZE,
                        "recordsNotFollowedByOtherServicesYet",
                        notFollowed),
                new Limit("bare batched SQL", limit, sustained.perSecond() / limit),
                Map.of("missing", missing),
                List.of(
                        new Bar("perSecond>=" + BAR_PER_SECOND, sustained.perSecond() >= BAR_PER_SECOND),
                        new Bar("ack.p99<" + BAR_ACK_MILLIS, atRate.latency().p99() < BAR_ACK_MILLIS),
                        new Bar("visible.p99<" + BAR_VISIBLE_MILLIS, visible.p99() < BAR_VISIBLE_MILLIS),
                        new Bar(
                                "besideHotPerson.visible.p99<" + BAR_VISIBLE_MILLIS,
                                besideHot.p99() < BAR_VISIBLE_MILLIS)),
                Machine.here());
    }
}
