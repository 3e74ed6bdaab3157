package io.klantbeeld.benchmark.profile;

import io.klantbeeld.benchmark.LoadCase;
import io.klantbeeld.benchmark.LoadReport;
import io.klantbeeld.benchmark.LoadReport.Bar;
import io.klantbeeld.benchmark.LoadReport.Limit;
import io.klantbeeld.benchmark.LoadReport.Machine;
import io.klantbeeld.benchmark.drive.Drive;
import io.klantbeeld.benchmark.drive.Measurement;
import io.klantbeeld.benchmark.running.BareQuery;
import io.klantbeeld.benchmark.running.Crowd;
import io.klantbeeld.benchmark.running.EventBatches;
import io.klantbeeld.benchmark.running.Reading;
import io.klantbeeld.benchmark.running.RunningPlatform;
import io.klantbeeld.benchmark.running.Website;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/**
 * Measures {@code GET /api/v1/profiles/{ref}} by identifier among a million persons: how many a second, and how long
 * each takes at 500 a second. Every other read is of somebody who did something lately, from which traits are computed.
 * The reader sees personal values, so every answer is put on record first.
 */
public final class ReadCase implements LoadCase {
    private static final int READERS = 16;
    private static final int RATE = 500;
    private static final int BAR_PER_SECOND = 3_000;
    private static final int BAR_MILLIS = 20;

    private static final String LIMIT = """
            SELECT p.id::text, p.state, p.version,
                   (SELECT jsonb_agg(to_jsonb(s) || to_jsonb(n)) FROM node n JOIN sighting s ON s.node_id = n.id
                    WHERE n.profile_id = p.id),
                   (SELECT jsonb_agg(to_jsonb(t)) FROM trait t WHERE t.profile_id = p.id),
                   (SELECT jsonb_agg(to_jsonb(b)) FROM node n JOIN aggregate_bucket b ON b.node_id = n.id
                    WHERE n.profile_id = p.id)
            FROM node m JOIN profile p ON p.id = m.profile_id
            WHERE m.id = ?
            """;

    @Override
    public Duration usualWarmup() {
        return RunningPlatform.WARMUP;
    }

    @Override
    public LoadReport run(Plan plan, Consumer<String> progress) {
        var platform = RunningPlatform.find();
        var crowd = new Crowd(platform, plan.persons());
        progress.accept("Making %,d persons, unless they exist …".formatted(plan.persons()));
        crowd.assemble();
        LongFunction<String> someone = someone(plan, visitors(platform, progress));
        LongFunction<String> paths = number -> "/api/v1/profiles/" + RunningPlatform.reference(someone.apply(number));
        progress.accept("Reading as fast as it goes …");
        var most = new Drive(READERS, null, plan.warmup(), plan.measured()).run(i -> new Reading(platform, paths));
        progress.accept("%.0f reads/s. Reading %d a second …".formatted(most.perSecond(), RATE));
        var atRate = new Drive(READERS, RATE, plan.warmup().dividedBy(2), plan.measured())
                .run(i -> new Reading(platform, paths));
        progress.accept("Measuring the limit: the same rows by bare SQL …");
        var limit = new Drive(
                        READERS,
                        null,
                        plan.warmup().dividedBy(2),
                        plan.measured().dividedBy(2))
                .run(i -> new BareQuery(
                        platform, LIMIT, (query, number) -> query.setObject(1, platform.node(someone.apply(number)))));
        return report(plan, most, atRate, limit);
    }

    private static EventBatches visitors(RunningPlatform platform, Consumer<String> progress) {
        progress.accept("Sending what %,d persons do …".formatted(EventBatches.PERSONS));
        try (var website = Website.of(platform)) {
            website.introduce();
            website.visit();
            return EventBatches.of(website.source());
        }
    }

    private static LongFunction<String> someone(Plan plan, EventBatches visitors) {
        return number -> {
            var random = new SplittableRandom(number);
            return number % 2 == 0 ? Crowd.customer(random.nextInt(plan.persons())) : visitors.somebody(random);
        };
    }

    private static LoadReport report(Plan plan, Measurement most, Measurement atRate, Measurement limit) {
        return new LoadReport(
                "read",
                "by-identifier",
                most.seconds(),
                plan.warmup().toSeconds(),
                null,
                most.done(),
                "read",
                most.perSecond(),
                atRate.latency(),
                null,
                most.errors().count() > 0 ? most.errors() : atRate.errors(),
                Map.of("persons", (long) plan.persons(), "readsPerSecondWhileLatencyIsMeasured", (long) RATE),
                new Limit("bare SQL", limit.perSecond(), most.perSecond() / limit.perSecond()),
                Map.of(),
                List.of(
                        new Bar("perSecond>=" + BAR_PER_SECOND, most.perSecond() >= BAR_PER_SECOND),
                        new Bar("p99<" + BAR_MILLIS, atRate.latency().p99() < BAR_MILLIS)),
                Machine.here());
    }
}
