package io.klantbeeld.profile.view;

import io.klantbeeld.event.Money;
import io.klantbeeld.profile.timeline.Interaction;
import io.klantbeeld.profile.timeline.retention.Baseline;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is left of moments that were kept long enough.
 *
 * @param keptFrom the first instant at which moments are kept, of each type that is not kept for ever
 */
@Schema(examples = """
        {"keptFrom":{"EVENT":"2024-03-01T00:00:00Z"},"items":[{"brand":"blauwvlucht","type":"EVENT","channel":"WEB",
         "direction":"INBOUND","moments":34,"cost":null,"sentiment":null,
         "firstAt":"2021-03-01T09:00:00Z","lastAt":"2024-02-28T09:00:00Z"}]}
        """)
record InteractionBaselineView(Map<String, Instant> keptFrom, List<Item> items) {
    private static final int DECIMALS = 3;

    /**
     * Moments of one kind.
     *
     * @param cost their sum
     * @param sentiment their mean; null where none told any
     */
    record Item(
            String brand,
            String type,
            String channel,
            String direction,
            long moments,
            Money cost,
            BigDecimal sentiment,
            Instant firstAt,
            Instant lastAt) {
        private static Item of(Baseline baseline) {
            return new Item(
                    baseline.brand(),
                    baseline.type(),
                    baseline.channel(),
                    baseline.direction(),
                    baseline.moments(),
                    Interaction.money(baseline.cost(), baseline.currency()),
                    mean(baseline),
                    baseline.firstAt(),
                    baseline.lastAt());
        }

        private static BigDecimal mean(Baseline baseline) {
            return baseline.judged() == 0
                    ? null
                    : baseline.sentiment()
                            .divide(BigDecimal.valueOf(baseline.judged()), DECIMALS, RoundingMode.HALF_EVEN);
        }
    }

    static InteractionBaselineView of(Map<String, Instant> keptFrom, List<Baseline> baselines) {
        return new InteractionBaselineView(
                keptFrom, baselines.stream().map(Item::of).toList());
    }
}
