package io.klantbeeld.profile.computed;

import io.klantbeeld.profile.aggregate.Aggregated;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecencyAndValueTest {
    private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");
    private static final RecencyAndValue VALUE =
            RecencyAndValue.of("blauwvlucht", "Order Completed", null, "total", Duration.ofDays(90));

    @Test
    void itTellsHowLongAgoHowOftenAndForHowMuch() {
        var bought = material(Instant.parse("2026-03-28T13:00:00Z"), 3L, 59.97, null);

        assertThat(VALUE.value(bought))
                .contains(Map.of(
                        "lastAt",
                        Instant.parse("2026-03-28T13:00:00Z"),
                        "recencyDays",
                        2L,
                        "frequency",
                        3L,
                        "monetary",
                        59.97));
    }

    @Test
    void whoNeverBoughtHasNone() {
        assertThat(VALUE.value(material(null, 0L, 0.0, null))).isEmpty();
        assertThat(VALUE.changesAt(material(null, 0L, 0.0, null))).isNull();
    }

    @Test
    void itChangesWhenTheNextDayHasPassedSinceOrWhenTheFirstPurchaseLeaves() {
        var last = Instant.parse("2026-03-28T13:00:00Z");

        assertThat(VALUE.changesAt(material(last, 1L, 5.0, Instant.parse("2026-06-01T00:00:00Z"))))
                .isEqualTo("2026-03-31T13:00:00Z");
        assertThat(VALUE.changesAt(material(last, 1L, 5.0, Instant.parse("2026-03-31T12:30:00Z"))))
                .isEqualTo("2026-03-31T12:30:00Z");
    }

    private static Material material(Instant last, Long count, Double sum, Instant exit) {
        var sums = Map.of(
                VALUE.last(), new Aggregated(last, exit),
                VALUE.count(), new Aggregated(count, exit),
                VALUE.sum(), new Aggregated(sum, exit));
        return new Material(sums, Map.of(), null, NOW);
    }
}
