package io.klantbeeld.benchmark.contact.advice;

import io.klantbeeld.benchmark.LoadCase;
import io.klantbeeld.benchmark.LoadReport;
import io.klantbeeld.benchmark.contact.CampaignService;
import io.klantbeeld.benchmark.contact.LoadCampaigns;
import io.klantbeeld.benchmark.contact.Recipients;
import io.klantbeeld.benchmark.drive.Drive;
import io.klantbeeld.benchmark.drive.Measurement;
import io.klantbeeld.benchmark.running.RunningPlatform;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Measures {@code POST /api/v1/next-best-actions} about one of many persons while ten campaigns with five actions each
 * run: how many a second, and how long each takes at a steady rate. Every answer is compared with what the person
 * permits.
 */
public final class AdviceCase implements LoadCase {
    private static final int CALLERS = 16;
    private static final int NEVER_REACHED = 1_000;

    @Override
    public Duration usualWarmup() {
        return RunningPlatform.WARMUP;
    }

    @Override
    public LoadReport run(Plan plan, Consumer<String> progress) {
        var service = CampaignService.find();
        var recipients = Recipients.of(service, plan.persons());
        progress.accept("Making %,d persons, unless they exist …".formatted(recipients.size()));
        recipients.assemble();
        try (var campaigns = LoadCampaigns.on(service)) {
            progress.accept("Letting %d campaigns run …".formatted(FiftyActions.CAMPAIGNS));
            campaigns.policy("load-advice", FiftyActions.CATEGORY, NEVER_REACHED, "P7D");
            FiftyActions.run(campaigns);
            return measure(service, recipients, plan, progress).report(plan);
        }
    }

    private static AdviceFigures measure(
            CampaignService service, Recipients recipients, Plan plan, Consumer<String> progress) {
        var verdicts = new Verdicts();
        progress.accept("Asking for advice as fast as it goes …");
        var most = new Drive(CALLERS, null, plan.warmup(), plan.measured())
                .run(i -> new Asking(service, recipients, verdicts));
        progress.accept("%.0f answers/s. Asking for %,d a second …".formatted(most.perSecond(), AdviceFigures.RATE));
        var atRate = new Drive(CALLERS, AdviceFigures.RATE, plan.warmup().dividedBy(4), plan.measured())
                .run(i -> new Asking(service, recipients, verdicts));
        progress.accept("Measuring the limit: the same rows by bare SQL …");
        return new AdviceFigures(
                most, atRate, bare(service, recipients, plan), recipients.size(), verdicts.invariants());
    }

    private static Measurement bare(CampaignService service, Recipients recipients, Plan plan) {
        try (var log = BareDecisions.of(service)) {
            return new Drive(
                            CALLERS,
                            null,
                            plan.warmup().dividedBy(8),
                            plan.measured().dividedBy(2))
                    .run(i -> new BareAdvice(
                            service.database(), log.gates(), number -> recipients.address(recipients.someone(number))));
        }
    }
}
