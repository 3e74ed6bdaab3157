package io.klantbeeld.benchmark.segment;

import io.klantbeeld.benchmark.LoadCase.Plan;
import io.klantbeeld.benchmark.drive.Drive;
import io.klantbeeld.benchmark.running.Definitions;
import io.klantbeeld.benchmark.running.EventBatches;
import io.klantbeeld.benchmark.running.RunningPlatform;
import io.klantbeeld.benchmark.running.Sustained;
import io.klantbeeld.benchmark.running.Visibility;
import io.klantbeeld.benchmark.running.Website;
import io.klantbeeld.benchmark.segment.SegmentFigures.AtRate;
import io.klantbeeld.benchmark.segment.SegmentFigures.Built;
import io.klantbeeld.benchmark.segment.SegmentFigures.Estimates;
import io.klantbeeld.platform.api.PlatformApi;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** One measurement of segments, part by part: what is defined for one part stays for those after it. */
final class SegmentRun {
    static final int BATCHES_PER_SECOND = 10;

    private static final String FORERUNNERS = "forerunner";
    // Numbers of batches, so that no message id of one part is one of another.
    private static final long WITHOUT = 500_000;
    private static final long KNOWN = 1_000_000;
    private static final long WARM = 2_000_000;
    private static final long AT_RATE = 3_000_000;
    private static final long WITH = 4_000_000;

    private final RunningPlatform platform;
    private final PlatformApi api;
    private final Definitions definitions;
    private final Website website;
    private final String prefix;
    private final Plan plan;

    SegmentRun(RunningPlatform platform, Definitions definitions, Website website, String prefix, Plan plan) {
        this.platform = platform;
        this.api = platform.api();
        this.definitions = definitions;
        this.website = website;
        this.prefix = prefix;
        this.plan = plan;
    }

    SegmentFigures measure(Consumer<String> progress) {
        progress.accept("Introducing %,d persons …".formatted(EventBatches.PERSONS));
        website.introduce();
        progress.accept("Sending as fast as events are applied, without any segment …");
        var without = sustained(EventRules.before(), WITHOUT, plan.warmup());
        var rule = CrowdRule.of(System.currentTimeMillis());
        progress.accept("%.0f events/s. Estimating what a rule would find …".formatted(without.perSecond()));
        var estimates = estimates(rule);
        progress.accept("Building a segment over everybody …");
        var built = build(rule, progress);
        progress.accept("Defining a hundred segments …");
        var segments = new UnbuiltSegments(api, definitions, prefix);
        define(segments);
        progress.accept("Sending 1,000 events/s …");
        var atRate = atRate();
        progress.accept("Letting persons leave a segment by time alone …");
        var departures = new Departures(platform, website, EventRules.silent().getFirst())
                .measured(definitions, prefix + "left");
        progress.accept("Defining nine hundred segments more …");
        segments.define("deaf", EventRules.deaf());
        PastEvents.awaitCounted(platform);
        progress.accept("Sending as fast as events are applied …");
        var with = sustained(EventRules.sent(), WITH, plan.warmup().dividedBy(4));
        return new SegmentFigures(
                new SegmentFigures.Ingestion(without, with, website.drain()), estimates, built, atRate, departures);
    }

    private Sustained sustained(List<String> events, long from, Duration warmup) {
        var batches = batches(events);
        return website.sustained(number -> batches.mixed(from + number), warmup, plan.measured());
    }

    private Estimates estimates(CrowdRule rule) {
        var warmup = plan.warmup().dividedBy(8);
        var previews = new Previews(platform, rule.text(), warmup);
        var measured = new Drive(1, null, warmup, plan.measured().dividedBy(2)).run(i -> previews);
        return new Estimates(previews.latency(), measured.errors());
    }

    private Built build(CrowdRule rule, Consumer<String> progress) {
        var key = prefix + "built";
        var result = FirstBuild.measured(api, definitions, key, rule.text());
        double counting = PastEvents.awaitCounted(platform);
        var bare = new BareRule(platform, rule);
        long differing = bare.differing(key);
        progress.accept(
                "%.1f s, and %.1f s to count past events from then on. Measuring the limit: the rule by bare SQL …"
                        .formatted(result.seconds(), counting));
        return new Built(result, counting, result.examined() / bare.seconds(), differing);
    }

    /** Makes the events known that the segments are about, has their past counted once, and defines the hundred. */
    private void define(UnbuiltSegments segments) {
        var sent = batches(EventRules.sent());
        var silent = batches(EventRules.silent());
        website.atRate(
                number -> number % 2 == 0 ? sent.mixed(KNOWN + number) : silent.mixed(KNOWN + number),
                BATCHES_PER_SECOND,
                Duration.ofSeconds(4),
                (number, at) -> {});
        website.drain();
        segments.define(FORERUNNERS, EventRules.forerunners());
        PastEvents.awaitCounted(platform);
        segments.define("hearing", EventRules.hearing());
        PastEvents.awaitCounted(platform);
        segments.remove(FORERUNNERS, EventRules.forerunners().size());
    }

    /** After a warm-up at the same rate. */
    private AtRate atRate() {
        var batches = batches(EventRules.sent());
        var warmup = plan.warmup().dividedBy(4);
        website.atRate(number -> batches.mixed(WARM + number), BATCHES_PER_SECOND, warmup, (number, at) -> {});
        try (var visibility = new Visibility(platform, "/segments", answer -> answer.contains("\"member\":true"))) {
            var sent = website.atRate(
                    number -> batches.mixed(AT_RATE + number),
                    BATCHES_PER_SECOND,
                    plan.measured(),
                    (number, at) -> visibility.watch(batches.watched(AT_RATE + number), at));
            website.drain();
            return new AtRate(sent.errors(), visibility.summary());
        }
    }

    private EventBatches batches(List<String> events) {
        return EventBatches.of(website.source()).named(events);
    }
}
