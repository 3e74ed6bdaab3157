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
                "hours", Set.of(),
                "attribute", Set.of(),
                "catalogue", Set.of("hours"),
                "choice", Set.of("catalogue"),
                "fact", Set.of("catalogue", "choice", "hours"),
                "subject", Set.of(),
                "ledger", Set.of("catalogue", "choice", "fact", "subject"),
                "permission", Set.of("hours", "attribute", "catalogue", "choice", "fact", "subject", "ledger"),
                "optout", Set.of("catalogue", "choice", "subject", "ledger", "permission"),
                "publication", Set.of("catalogue", "subject", "ledger", "permission")));
    }

    @Test
    void onlyDoorsArePublic() {
        RULES.publicTypesAreDoors();
    }
}
