package io.klantbeeld.consent;

import io.klantbeeld.test.ArchitectureRules;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static java.util.Map.entry;

class ArchitectureTest {
    private static final ArchitectureRules RULES = ArchitectureRules.of("io.klantbeeld.consent");

    @Test
    void theHouseStyleHolds() {
        RULES.check();
    }

    @Test
    void featuresUseEachOtherInOneDirection() {
        RULES.featureGraph(Map.ofEntries(
                entry("hours", Set.of()),
                entry("attribute", Set.of()),
                entry("catalogue", Set.of("hours")),
                entry("choice", Set.of("catalogue")),
                entry("fact", Set.of("catalogue", "choice", "hours")),
                entry("subject", Set.of()),
                entry("ledger", Set.of("catalogue", "choice", "fact", "subject")),
                entry("statement", Set.of("hours", "catalogue", "choice", "fact", "subject", "ledger")),
                entry("feedback", Set.of("catalogue", "choice", "fact", "subject", "ledger")),
                entry("permission", Set.of("hours", "attribute", "catalogue", "choice", "fact", "subject", "ledger")),
                entry("token", Set.of()),
                entry("optout", Set.of("catalogue", "choice", "subject", "ledger", "permission", "token")),
                entry("confirmation", Set.of("catalogue", "choice", "ledger", "token")),
                entry("publication", Set.of("hours", "catalogue", "subject", "ledger", "permission"))));
    }

    @Test
    void onlyDoorsArePublic() {
        RULES.publicTypesAreDoors();
    }

    @Test
    void logsRepeatNoPersonalData() {
        RULES.logsRepeatNoMessages();
    }
}
