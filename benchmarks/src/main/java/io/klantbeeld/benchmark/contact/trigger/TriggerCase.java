package io.klantbeeld.benchmark.contact.trigger;

import io.klantbeeld.benchmark.LoadCase;
import io.klantbeeld.benchmark.LoadReport;
import io.klantbeeld.benchmark.contact.CampaignService;
import io.klantbeeld.benchmark.contact.LoadCampaigns;
import io.klantbeeld.benchmark.contact.mail.MailPort;
import io.klantbeeld.benchmark.running.RunningPlatform;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Measures events that a campaign waits for, through all services: how many a second are decided about, and at a steady
 * rate how long it takes from an event until its decision is recorded, and until a mail server that counts has accepted
 * the message.
 */
public final class TriggerCase implements LoadCase {
    static final String CAMPAIGN = "load-trigger";
    static final String EVENT = "Load Entered";

    private static final String CATEGORY = "LOAD_TRIGGER";
    private static final int NEVER_REACHED = 1_000;

    @Override
    public Duration usualWarmup() {
        return RunningPlatform.WARMUP;
    }

    @Override
    public LoadReport run(Plan plan, Consumer<String> progress) {
        var platform = RunningPlatform.find();
        var service = CampaignService.find();
        var travellers = Travellers.of(platform, service);
        progress.accept("Introducing %,d persons, who all permit what follows …".formatted(Travellers.COUNT));
        travellers.introduce();
        // The campaigns are paused before the port is given back.
        try (var port = MailPort.lent();
                var campaigns = LoadCampaigns.on(service)) {
            campaigns.policy("load-triggers", CATEGORY, NEVER_REACHED, "P1D");
            campaigns.run(CAMPAIGN, definition -> {
                LoadCampaigns.enteredBy(definition, EVENT).put("category", CATEGORY);
                LoadCampaigns.subject(definition, Awaited.SUBJECT + "{event.properties.number}");
            });
            return new TriggerRun(platform, service, travellers, port.counter(), plan)
                    .measure(progress)
                    .report(plan);
        }
    }
}
