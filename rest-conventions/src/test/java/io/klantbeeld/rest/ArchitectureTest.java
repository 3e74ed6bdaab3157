package io.klantbeeld.rest;

import io.klantbeeld.test.ArchitectureRules;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private final ArchitectureRules rules = ArchitectureRules.of("io.klantbeeld.rest");

    @Test
    void theModuleKeepsToTheHouseStyle() {
        rules.check();
    }

    @Test
    void itsPartsUseEachOtherInOneDirection() {
        rules.featureGraph(Map.of(
                "json", Set.of(),
                "problem", Set.of(),
                "local", Set.of(),
                "request", Set.of("json", "problem"),
                "token", Set.of()));
    }
}
