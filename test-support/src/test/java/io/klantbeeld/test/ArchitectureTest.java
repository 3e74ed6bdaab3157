package io.klantbeeld.test;

import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void theModuleKeepsToTheHouseStyle() {
        ArchitectureRules.of("io.klantbeeld.test").check();
    }
}
