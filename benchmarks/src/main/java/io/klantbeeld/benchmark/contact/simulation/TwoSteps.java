package io.klantbeeld.benchmark.contact.simulation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.benchmark.contact.LoadCampaigns;
import io.klantbeeld.benchmark.contact.Recipients;
import java.util.List;
import java.util.Map;

/** A campaign of two steps with conditions, a hold-out, a stock, and a cap that counts what was sent before. */
final class TwoSteps {
    static final String KEY = "load-simulation";
    static final String EVENT = "Load Simulated";

    private static final String CATEGORY = "LOAD_SIMULATION";
    private static final int MOST_IN_A_MONTH = 3;
    private static final int STOCK = 300_000;

    private TwoSteps() {}

    static void run(LoadCampaigns campaigns) {
        campaigns.policy(KEY, List.of(CATEGORY, Recipients.PAST), MOST_IN_A_MONTH, "P30D");
        campaigns.run(KEY, TwoSteps::shape);
    }

    /** What lets everybody in. */
    static Map<String, Object> event() {
        return Map.of("name", EVENT, "properties", Map.of("airport", "AMS"));
    }

    static void shape(ObjectNode definition) {
        var voucher = LoadCampaigns.enteredBy(definition, EVENT).put("category", CATEGORY);
        definition.putObject("holdOut").put("percent", 10).put("global", false);
        var journey = (ObjectNode) definition.path("journey");
        ((ObjectNode) journey.path("entry")).put("when", "event.properties.airport == 'AMS'");
        var lounge = voucher.deepCopy().put("key", "lounge").put("eligibility", "traits.plan == 'gold'");
        voucher.put("eligibility", "traits.logins >= 10 && traits.city != 'City 7'");
        voucher.putObject("stock").put("total", STOCK);
        ((ArrayNode) definition.path("actions")).add(lounge);
        var first = (ObjectNode) journey.at("/steps/0");
        ((ArrayNode) journey.path("steps"))
                .add(first.deepCopy().put("key", "afterwards").put("action", "lounge"));
    }
}
