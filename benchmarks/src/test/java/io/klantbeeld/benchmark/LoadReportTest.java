package io.klantbeeld.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.klantbeeld.benchmark.LoadReport.Bar;
import io.klantbeeld.benchmark.LoadReport.Errors;
import io.klantbeeld.benchmark.LoadReport.Limit;
import io.klantbeeld.benchmark.LoadReport.Machine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LoadReportTest {
    @Test
    void aReportIsGoodWhenNothingFailedNothingWasBrokenAndEveryBarWasKept() {
        assertThat(report(Errors.NONE, 0, true).isGood()).isTrue();
        assertThat(report(new Errors(1, Map.of("503", 1L)), 0, true).isGood()).isFalse();
        assertThat(report(Errors.NONE, 1, true).isGood()).isFalse();
        assertThat(report(Errors.NONE, 0, false).isGood()).isFalse();
    }

    @Test
    void theReportHasTheFieldsThatReadersExpect() {
        // when
        var json = new ObjectMapper().valueToTree(report(Errors.NONE, 0, true));

        // then
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly(
                        "case",
                        "variant",
                        "durationSeconds",
                        "warmupSeconds",
                        "targetPerSecond",
                        "operations",
                        "unit",
                        "perSecond",
                        "latencyMs",
                        "visibleMs",
                        "errors",
                        "dataset",
                        "limit",
                        "invariants",
                        "bars",
                        "machine");
    }

    private static LoadReport report(Errors errors, long lost, boolean kept) {
        return new LoadReport(
                "outbox",
                "snapshot-rows",
                20,
                5,
                null,
                100_000,
                "row",
                5_000,
                null,
                null,
                errors,
                Map.of("keys", 1L),
                new Limit("bare", 10_000, 0.5),
                Map.of("lost", lost),
                List.of(new Bar("perSecond>=4000", kept)),
                Machine.here());
    }
}
