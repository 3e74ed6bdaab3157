package io.klantbeeld.benchmark.profile;

import io.klantbeeld.benchmark.LoadCase;
import io.klantbeeld.benchmark.LoadReport;
import io.klantbeeld.benchmark.LoadReport.Bar;
import io.klantbeeld.benchmark.LoadReport.Limit;
import io.klantbeeld.benchmark.LoadReport.Machine;
import io.klantbeeld.benchmark.drive.Drive;
import io.klantbeeld.benchmark.running.BareQuery;
import io.klantbeeld.benchmark.running.Reading;
import io.klantbeeld.benchmark.running.RunningPlatform;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Measures pages of 50 out of 100,000 moments of one person at a steady rate: first pages, pages from anywhere in the two
 * years, and pages of the few calls among all the clicks.
 */
public final class TimelineCase implements LoadCase {
    private static final int READERS = 16;
    private static final int RATE = 200;
    private static final int BAR_MILLIS = 20;

    private static final String LIMIT = """
            SELECT i.id::text, i.* FROM interaction i
            WHERE i.node_id = ? AND i.occurred_at < ? ORDER BY i.occurred_at DESC, i.id DESC LIMIT 50
            """;

    @Override
    public Duration usualWarmup() {
        return RunningPlatform.WARMUP;
    }

    @Override
    public LoadReport run(Plan plan, Consumer<String> progress) {
        var platform = RunningPlatform.find();
        var timeline = new LongTimeline(platform);
        progress.accept("Making a person with %,d moments, unless there is one …".formatted(LongTimeline.MOMENTS));
        timeline.assemble();
        progress.accept("Reading %d pages a second …".formatted(RATE));
        var atRate = new Drive(READERS, RATE, plan.warmup(), plan.measured())
                .run(i -> new Reading(platform, TimelineCase::page));
        progress.accept("Reading as fast as it goes …");
        var most = new Drive(
                        READERS,
                        null,
                        plan.warmup().dividedBy(2),
                        plan.measured().dividedBy(2))
                .run(i -> new Reading(platform, TimelineCase::page));
        progress.accept("Measuring the limit: the same pages by bare SQL …");
        var limit = new Drive(
                        READERS,
                        null,
                        plan.warmup().dividedBy(2),
                        plan.measured().dividedBy(2))
                .run(i -> new BareQuery(platform, LIMIT, (query, number) -> {
                    query.setObject(1, timeline.node());
                    query.setObject(
                            2,
                            LongTimeline.somewhere(0.9 * new SplittableRandom(number).nextDouble())
                                    .atOffset(ZoneOffset.UTC));
                }));
        return new LoadReport(
                "timeline",
                "pages-of-50",
                atRate.seconds(),
                plan.warmup().toSeconds(),
                RATE,
                atRate.done(),
                "page",
                most.perSecond(),
                atRate.latency(),
                null,
                atRate.errors(),
                Map.of("momentsOfThePerson", (long) LongTimeline.MOMENTS),
                new Limit("bare SQL", limit.perSecond(), most.perSecond() / limit.perSecond()),
                Map.of(),
                List.of(new Bar("p99<" + BAR_MILLIS, atRate.latency().p99() < BAR_MILLIS)),
                Machine.here());
    }

    private static String page(long number) {
        var random = new SplittableRandom(number);
        int kind = random.nextInt(10);
        if (kind < 4) {
            return LongTimeline.path();
        }
        return kind < 8
                ? LongTimeline.path() + "?cursor=" + cursor(random.nextDouble())
                : LongTimeline.path() + "?type=CALL";
    }

    private static String cursor(double fraction) {
        var json =
                "[\"%s\",\"%s\"]".formatted(LongTimeline.somewhere(fraction), "00000000-0000-0000-0000-000000000000");
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
