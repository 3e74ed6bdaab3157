package io.klantbeeld.campaign;

import io.klantbeeld.test.ArchitectureRules;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static java.util.Map.entry;

class ArchitectureTest {
    private static final ArchitectureRules RULES = ArchitectureRules.of("io.klantbeeld.campaign");

    private static final Set<String> BELOW_DECISIONS = Set.of(
            "campaign", "expression", "contact", "policy", "projection", "channel", "content", "permission", "profile");

    @Test
    void theHouseRulesHold() {
        RULES.check();
    }

    @Test
    void everyFeatureUsesOnlyTheFeaturesBelowIt() {
        RULES.featureGraph(Map.ofEntries(
                entry("expression", Set.of()),
                entry("content", Set.of()),
                entry("channel", Set.of("content")),
                entry("policy", Set.of("channel")),
                entry("projection", Set.of()),
                entry("permission", Set.of()),
                entry("profile", Set.of()),
                entry("campaign", Set.of("expression", "content", "channel", "policy", "projection")),
                entry("calendar", Set.of("campaign")),
                entry("safeguard", Set.of("campaign")),
                entry("contact", Set.of("projection", "policy", "permission", "content", "channel")),
                entry("intake", Set.of("channel", "contact")),
                entry("decision", BELOW_DECISIONS),
                entry("simulation", Set.of("campaign", "expression", "decision", "contact", "policy", "projection")),
                entry("journey", Set.of("campaign", "expression", "decision", "contact", "projection"))));
    }

    @Test
    void publicTypesAreDoors() {
        // Two are caught elsewhere, one is part of a campaign on the wire.
        RULES.publicTypesAreDoors("RootMoved", "PermissionUnavailable", "VariantDefinition");
    }

    @Test
    void logsRepeatNoPersonalData() {
        RULES.logsRepeatNoMessages();
    }
}
