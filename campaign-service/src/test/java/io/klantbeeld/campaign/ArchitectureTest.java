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
        RULES.featureGraph(Map.of(
                "expression",
                Set.of(),
                "content",
                Set.of(),
                "channel",
                Set.of("content"),
                "policy",
                Set.of(),
                "projection",
                Set.of(),
                "permission",
                Set.of(),
                "campaign",
                Set.of("expression", "content", "channel", "policy", "projection"),
                "contact",
                Set.of("projection", "policy", "permission", "content", "channel"),
                "decision",
                Set.of(
                        "campaign", "expression", "contact", "policy", "projection", "channel", "content", "permission"),
                "journey",
                Set.of("campaign", "expression", "decision", "contact", "projection")));
    }

    @Test
    void publicTypesAreDoors() {
        // Two are caught elsewhere, one is part of a campaign on the wire.
        RULES.publicTypesAreDoors("RootMoved", "PermissionUnavailable", "VariantDefinition");
    }
}
