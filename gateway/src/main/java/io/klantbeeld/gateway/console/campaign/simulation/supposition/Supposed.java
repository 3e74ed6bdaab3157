package io.klantbeeld.gateway.console.campaign.simulation.supposition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.gateway.console.campaign.CampaignWords;
import io.klantbeeld.gateway.console.campaign.policy.PolicyView;
import io.klantbeeld.gateway.console.dialogue.Settings;
import java.util.List;

/** What a simulation supposes instead of what holds, in words; null keeps it. */
public record Supposed(String holdOut, String minimumScore, String priority, List<Policy> policies) {
    /**
     * A contact policy as it is supposed.
     *
     * @param leftOut whether it is as if it were not there
     */
    record Policy(PolicyView words, boolean leftOut) {}

    /** Reads what the service tells of it. */
    public static Supposed of(JsonNode overrides, CampaignWords words) {
        return new Supposed(
                words.number(overrides.path("holdOut"), "percent"),
                words.number(overrides, "minimumScore"),
                words.number(overrides, "priority"),
                overrides.path("policies").properties().stream()
                        .map(policy -> policy(policy.getKey(), policy.getValue(), words))
                        .toList());
    }

    private static Policy policy(String key, JsonNode says, CampaignWords words) {
        var named = says instanceof ObjectNode found ? found.deepCopy() : Settings.object();
        return new Policy(PolicyView.of(named.put("key", key), words), says.isNull());
    }

    /** Tells whether everything stays as it is. */
    public boolean isNothing() {
        return holdOut == null && minimumScore == null && priority == null && policies.isEmpty();
    }
}
