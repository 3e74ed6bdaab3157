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
        rules.featureGraph(Map.of(
                "identity", Set.of(),
                "traits", Set.of("identity"),
                "timeline", Set.of("identity"),
                "ingestion", Set.of("identity", "traits", "timeline"),
                "publication", Set.of("traits"),
                "view", Set.of("identity", "traits", "timeline"),
                "space", Set.of("ingestion", "timeline", "view")));
    }

    @Test
    void typesArePublicOnlyWhereAnotherPackageNeedsThem() {
        rules.publicTypesAreDoors();
    }
}
