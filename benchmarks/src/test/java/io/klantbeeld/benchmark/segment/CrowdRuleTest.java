package io.klantbeeld.benchmark.segment;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CrowdRuleTest {
    private static final double LEAST_ORDER = 0.95;

    @Test
    void eachRunHasARuleOfItsOwnThatEveryOrderPasses() {
        assertThat(CrowdRule.of(1_800_000_000_001L).text())
                .isNotEqualTo(CrowdRule.of(1_800_000_000_002L).text());
        assertThat(Double.parseDouble(CrowdRule.of(899_999).least())).isLessThan(LEAST_ORDER);
    }

    @Test
    void theRuleAndItsSqlAskTheSame() {
        var rule = CrowdRule.of(123_456);

        assertThat(rule.text()).contains("e.total > 0.123456");
        assertThat(rule.sql()).contains("::numeric > 0.123456").doesNotContain("%s");
    }
}
