package io.klantbeeld.profile;

import io.klantbeeld.test.ArchitectureRules;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private final ArchitectureRules rules = ArchitectureRules.of("io.klantbeeld.profile");

    @Test
    void keepsToTheRulesOfTheHouse() {
        rules.check();
    }

    @Test
    void featuresUseEachOtherInOneDirection() {
        rules.featureGraph(Map.ofEntries(
                Map.entry("identity", Set.of()),
                Map.entry("traits", Set.of("identity")),
                Map.entry("timeline", Set.of("identity")),
                Map.entry("ingestion", Set.of("identity", "traits", "timeline")),
                Map.entry("rule", Set.of()),
                Map.entry("aggregate", Set.of("identity", "timeline", "rule")),
                Map.entry("computed", Set.of("identity", "traits", "ingestion", "rule", "aggregate")),
                Map.entry("publication", Set.of("traits", "computed")),
                Map.entry("audit", Set.of()),
                Map.entry("amendment", Set.of("identity", "ingestion", "traits", "view")),
                Map.entry("view", Set.of("identity", "traits", "timeline", "computed", "audit")),
                Map.entry("relationship", Set.of("timeline", "view")),
                Map.entry(
                        "segment", Set.of("identity", "traits", "ingestion", "rule", "aggregate", "computed", "view")),
                Map.entry("stewardship", Set.of("identity", "traits", "timeline", "view", "audit")),
                Map.entry("space", Set.of("ingestion", "timeline", "view", "audit"))));
    }

    @Test
    void typesArePublicOnlyWhereAnotherPackageNeedsThem() {
        rules.publicTypesAreDoors();
    }

    @Test
    void logsRepeatNoPersonalData() {
        rules.logsRepeatNoMessages();
    }
}
