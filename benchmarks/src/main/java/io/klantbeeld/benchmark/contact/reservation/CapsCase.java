package io.klantbeeld.benchmark.contact.reservation;

import io.klantbeeld.benchmark.LoadCase;
import io.klantbeeld.benchmark.LoadReport;
import io.klantbeeld.benchmark.contact.CampaignService;
import io.klantbeeld.benchmark.contact.LoadCampaigns;
import io.klantbeeld.benchmark.contact.Recipients;
import io.klantbeeld.benchmark.running.RunningPlatform;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Measures {@code POST /api/v1/contacts} under a cap of three in a week: by many callers about many persons, and about
 * few of whom everybody wants something at once. The ledger tells whether anybody has one too many.
 */
public final class CapsCase implements LoadCase {
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
            campaigns.policy("load-cap", Reserving.CATEGORY, CapLedger.MAX, "P%dD".formatted(CapLedger.DAYS));
        }
        return new CapsRun(service, recipients, plan).measure(progress).report(plan);
    }
}
