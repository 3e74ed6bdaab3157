package io.klantbeeld.consent;

import io.klantbeeld.test.ArchitectureRules;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final ArchitectureRules RULES = ArchitectureRules.of("io.klantbeeld.consent");

    @Test
    void theHouseStyleHolds() {
        RULES.check();
    }

    @Test
    void featuresUseEachOtherInOneDirection() {
        RULES.featureGraph(Map.of(
                "catalogue", Set.of(),
                "choice", Set.of("catalogue"),
                "subject", Set.of(),
                "ledger", Set.of("catalogue", "choice", "subject"),
                "permission", Set.of("catalogue", "choice", "subject", "ledger"),
                "optout", Set.of("catalogue", "choice", "subject", "ledger", "permission"),
                "publication", Set.of("catalogue", "subject", "ledger", "permission")));
    }

    @Test
    void onlyDoorsArePublic() {
        RULES.publicTypesAreDoors();
    }
}
