package io.klantbeeld.gateway;

import io.klantbeeld.test.ArchitectureRules;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final ArchitectureRules RULES = ArchitectureRules.of("io.klantbeeld.gateway");

    @Test
    void theHouseStyleHolds() {
        RULES.check();
    }

    @Test
    void featuresUseEachOtherInOneDirection() {
        RULES.featureGraph(Map.of(
                "access", Set.of(),
                "limit", Set.of(),
                "routing", Set.of("access", "limit"),
                "document", Set.of(),
                "customer", Set.of("access"),
                "console", Set.of("access", "customer")));
    }

    @Test
    void onlyDoorsArePublic() {
        // A word tells its tone to templates, which are no types.
        RULES.publicTypesAreDoors("Tone");
    }
}
