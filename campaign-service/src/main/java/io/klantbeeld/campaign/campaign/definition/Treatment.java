package io.klantbeeld.campaign.campaign.definition;

import io.klantbeeld.event.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;

/**
 * How an action is brought on one channel.
 *
 * @param template key of a template of the campaign
 * @param cost of one contact; may be null
 * @param propensity what is believed of the response before anything was measured; may be null
 * @param weight how much more it is worth in a placement, such as {@code call-centre}; 1 where it says nothing
 */
public record Treatment(
        @NotBlank String channel,
        @NotBlank String template,
        Money cost,
        @Valid Propensity propensity,
        @Size(max = 20) Map<String, BigDecimal> weight) {
    public Treatment {
        weight = weight == null ? Map.of() : weight;
    }

    /** A Beta distribution of the share of contacts that are answered. */
    public record Propensity(
            @Positive double alpha, @Positive double beta) {}
}
