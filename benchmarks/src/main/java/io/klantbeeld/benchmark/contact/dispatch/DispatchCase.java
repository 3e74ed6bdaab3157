package io.klantbeeld.benchmark.contact.dispatch;

import io.klantbeeld.benchmark.LoadCase;
import io.klantbeeld.benchmark.LoadReport;
import io.klantbeeld.benchmark.contact.CampaignService;
import io.klantbeeld.benchmark.contact.LoadCampaigns;
import io.klantbeeld.benchmark.contact.Recipients;
import io.klantbeeld.benchmark.contact.mail.MailPort;
import io.klantbeeld.benchmark.running.RunningPlatform;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Measures how many mails a second leave that are due, each permitted by consent-service, admitted under a cap, written
 * and signed: from the ledger to a mail server that counts, and whether any came twice.
 */
public final class DispatchCase implements LoadCase {
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
        // The campaigns are paused before the port is given back.
        try (var port = MailPort.lent();
                var campaigns = LoadCampaigns.on(service)) {
            campaigns.policy("load-mails", DueContacts.CATEGORY, NEVER_REACHED, "PT24H");
            DueContacts.leave(service);
            var revision = campaigns.run(
                    DueContacts.CAMPAIGN, definition -> LoadCampaigns.enteredBy(definition, "Load Never Sent")
                            .put("category", DueContacts.CATEGORY));
            var contacts = new DueContacts(service, recipients, revision);
            return new DispatchRun(service, contacts, port.counter(), plan)
                    .measure(recipients.size(), progress)
                    .report(plan);
        }
    }
}
