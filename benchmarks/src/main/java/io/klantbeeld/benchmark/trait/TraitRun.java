package io.klantbeeld.benchmark.trait;

import io.klantbeeld.benchmark.LoadCase.Plan;
import io.klantbeeld.benchmark.drive.Drive;
import io.klantbeeld.benchmark.running.Crowd;
import io.klantbeeld.benchmark.running.CrowdOrders;
import io.klantbeeld.benchmark.running.Definitions;
import io.klantbeeld.benchmark.running.EventBatches;
import io.klantbeeld.benchmark.running.Reading;
import io.klantbeeld.benchmark.running.RunningPlatform;
import io.klantbeeld.benchmark.running.Visibility;
import io.klantbeeld.benchmark.running.Website;
import io.klantbeeld.benchmark.trait.TraitFigures.Counted;
import io.klantbeeld.benchmark.trait.TraitFigures.Late;
import io.klantbeeld.benchmark.trait.TraitFigures.Reads;
import io.klantbeeld.platform.api.PlatformApi;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** One measurement of a computed trait, part by part. */
final class TraitRun {
    static final int READS_PER_SECOND = 500;
    static final int BATCHES_PER_SECOND = 10;

    private static final int READERS = 16;
    private static final int COMPARED = 300;
    private static final double EQUAL = 1e-6;
    private static final Duration LAST_MONTH = Duration.ofDays(30);
    // Numbers of batches, so that no message id of one part is one of another.
    private static final long TIMELY = 500_000;
    private static final long LATE = 1_000_000;

    private final RunningPlatform platform;
    private final PlatformApi api;
    private final Definitions definitions;
    private final Website website;
    private final Plan plan;

    TraitRun(RunningPlatform platform, Definitions definitions, Website website, Plan plan) {
        this.platform = platform;
        this.api = platform.api();
        this.definitions = definitions;
        this.website = website;
        this.plan = plan;
    }

    TraitFigures measure(Consumer<String> progress) {
        progress.accept("Introducing %,d persons …".formatted(EventBatches.PERSONS));
        website.introduce();
        var trait = SpentTrait.of(System.currentTimeMillis());
        var counted = count(trait, progress);
        progress.accept("Reading profiles as fast as it goes …");
        var most = reads(null, plan.warmup());
        progress.accept("%.0f reads/s. Reading %d a second …".formatted(most.perSecond(), READS_PER_SECOND));
        var atRate = reads(READS_PER_SECOND, plan.warmup().dividedBy(2));
        progress.accept("Sending 1,000 events/s of today, and then as many of last month …");
        var late = late(trait);
        return new TraitFigures(counted, most, atRate, late, website.drain());
    }

    private Counted count(SpentTrait trait, Consumer<String> progress) {
        var bare = new BareAggregation(platform, trait);
        long moments = bare.moments();
        progress.accept("Defining a trait, for which %,d moments are looked at …".formatted(moments));
        double seconds = Backfill.seconds(api, definitions, trait);
        progress.accept("%.1f s. Measuring the limit: the same sums by bare SQL …".formatted(seconds));
        return new Counted(moments, seconds, moments / bare.seconds(), differing(trait, bare));
    }

    /** How many of some persons spent something else by bare SQL. */
    private long differing(SpentTrait trait, BareAggregation bare) {
        return bare.some(COMPARED).entrySet().stream()
                .filter(spent -> {
                    var person = api.get("/api/v1/profiles/" + RunningPlatform.reference(spent.getKey()));
                    double shown =
                            person.body().path("traits").path(trait.name()).asDouble();
                    return Math.abs(shown - spent.getValue()) > EQUAL;
                })
                .count();
    }

    private Reads reads(Integer perSecond, Duration warmup) {
        var read = new Drive(READERS, perSecond, warmup, plan.measured())
                .run(i -> new Reading(
                        platform,
                        number -> "/api/v1/profiles/"
                                + Crowd.reference(new SplittableRandom(number).nextInt(plan.persons()))));
        return Reads.of(read);
    }

    /** Each watched person orders today, and once more in the past: the sum has to show both. */
    private Late late(SpentTrait trait) {
        var today = EventBatches.of(website.source()).named(List.of(CrowdOrders.EVENT));
        var lastMonth = today.before(LAST_MONTH);
        website.atRate(
                number -> today.mixed(TIMELY + number, today.watched(number)),
                BATCHES_PER_SECOND,
                plan.warmup().dividedBy(2).plus(plan.measured()),
                (number, at) -> {});
        website.drain();
        var both = "\"%s\":%d".formatted(trait.name(), 2 * EventBatches.MOST);
        try (var visibility = new Visibility(platform, "", answer -> answer.contains(both))) {
            var sent = website.atRate(
                    number -> lastMonth.mixed(LATE + number, today.watched(number)),
                    BATCHES_PER_SECOND,
                    plan.measured(),
                    (number, at) -> visibility.watch(today.watched(number), at));
            website.drain();
            return new Late(sent.errors(), visibility.summary());
        }
    }
}
