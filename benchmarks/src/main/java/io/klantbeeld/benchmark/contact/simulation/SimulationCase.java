package io.klantbeeld.benchmark.contact.simulation;

import io.klantbeeld.benchmark.LoadCase;
import io.klantbeeld.benchmark.LoadReport;
import io.klantbeeld.benchmark.contact.CampaignService;
import io.klantbeeld.benchmark.contact.LoadCampaigns;
import io.klantbeeld.benchmark.contact.Recipients;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Measures a simulation over everybody of a brand: how long it takes, in how much memory, and how soon another one stops
 * when it is half done. Everybody must come to one end at each step.
 */
public final class SimulationCase implements LoadCase {
    /** Whoever orders a simulation does not order another one before. */
    @Override
    public Duration usualWarmup() {
        return Duration.ZERO;
    }

    @Override
    public LoadReport run(Plan plan, Consumer<String> progress) {
        var service = CampaignService.find();
        var recipients = Recipients.ofCampaigns(service, plan.persons());
        progress.accept("Making %,d persons, unless they exist …".formatted(recipients.size()));
        recipients.introduce();
        try (var campaigns = LoadCampaigns.on(service)) {
            TwoSteps.run(campaigns);
            return measure(service, plan, progress).report(plan);
        }
    }

    private static SimulationFigures measure(CampaignService service, Plan plan, Consumer<String> progress) {
        var run = new SimulationRun(service);
        run.warm(plan.warmup());
        progress.accept("Simulating over everybody …");
        var whole = run.whole();
        progress.accept("%.1f s for %,d persons. Cancelling another one half way …"
                .formatted(whole.seconds(), whole.examined()));
        double cancelled = run.cancelled();
        progress.accept("%.3f s. Measuring the limit: the same rows by bare SQL …".formatted(cancelled));
        double limit = BareReading.perSecond(service, plan.measured());
        return new SimulationFigures(whole, cancelled, limit, BareReading.count(service));
    }
}
