package io.klantbeeld.campaign;

import io.klantbeeld.test.ArchitectureRules;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final ArchitectureRules RULES = ArchitectureRules.of("io.klantbeeld.campaign");

    @Test
    void theHouseRulesHold() {
        RULES.check();
    }

    @Test
    void everyFeatureUsesOnlyTheFeaturesBelowIt() {
        RULES.featureGraph(Map.ofEntries(
                Map.entry("expression", Set.of()),
                Map.entry("content", Set.of()),
                Map.entry("channel", Set.of("content")),
                Map.entry("policy", Set.of()),
                Map.entry("projection", Set.of()),
                Map.entry("permission", Set.of()),
                Map.entry("campaign", Set.of("expression", "content", "channel", "policy", "projection")),
                Map.entry("calendar", Set.of("campaign")),
                Map.entry("contact", Set.of("projection", "policy", "permission", "content", "channel")),
                Map.entry(
                        "decision",
                        Set.of("campaign", "expression", "contact", "policy", "projection", "channel", "content")),
                Map.entry("journey", Set.of("campaign", "expression", "decision", "contact", "projection"))));
    }

    @Test
    void publicTypesAreDoors() {
        // Two are caught elsewhere, one is part of a campaign on the wire.
        RULES.publicTypesAreDoors("RootMoved", "PermissionUnavailable", "VariantDefinition");
    }
}
