package io.klantbeeld.outbox;

import io.klantbeeld.test.ArchitectureRules;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private final ArchitectureRules rules = ArchitectureRules.of("io.klantbeeld.outbox");

    @Test
    void theModuleKeepsTheRulesOfTheHouse() {
        rules.check();
    }

    @Test
    void theRelayKnowsNothingOfWhoWritesAndWhoReads() {
        rules.featureGraph(Map.of(
                "failure", Set.of(),
                "wire", Set.of(),
                "transaction", Set.of("failure"),
                "inbox", Set.of("transaction"),
                "queue", Set.of("wire"),
                "topic", Set.of("failure"),
                "relay", Set.of("queue", "wire", "topic", "failure")));
    }
}
