package io.klantbeeld.benchmark.contact.advice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.benchmark.contact.LoadCampaigns;

/** Ten campaigns with five actions each: one for everybody, the others for fewer and fewer. */
final class FiftyActions {
    static final int CAMPAIGNS = 10;
    static final String CATEGORY = "LOAD_ADVICE";

    private static final int ACTIONS = 5;
    private static final int LOGINS = 20;

    private FiftyActions() {}

    static void run(LoadCampaigns campaigns) {
        for (int number = 0; number < CAMPAIGNS; number++) {
            int worth = number;
            campaigns.run("load-advice-" + number, definition -> shape(definition, worth));
        }
    }

    static void shape(ObjectNode definition, int worth) {
        var model = LoadCampaigns.enteredBy(definition, "Load Never Sent").put("category", CATEGORY);
        var actions = definition.putArray("actions");
        var steps = ((ObjectNode) definition.path("journey")).putArray("steps");
        for (int number = 0; number < ACTIONS; number++) {
            var action = model.deepCopy().put("key", "offer-" + number);
            action.put("applicability", number == 0 ? "true" : "traits.logins >= " + number * LOGINS);
            action.put("suitability", number % 2 == 0 ? "!inSegment('complaint-open')" : "traits.plan == 'gold'");
            action.putObject("value")
                    .put("amount", "%d.%d0".formatted(1 + worth, number))
                    .put("currency", "EUR");
            actions.add(action);
            steps.addObject()
                    .put("key", "offer-" + number)
                    .put("kind", "CONTACT")
                    .put("action", "offer-" + number)
                    .put("expiresAfter", "PT2H");
        }
    }
}
