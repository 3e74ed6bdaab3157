package io.klantbeeld.campaign.decision.arbitration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one contact is expected to bring: propensity × context weight × value × lever − cost − fatigue, in the unit of
 * the value. Amounts of different currencies are compared as plain numbers, since nothing here knows a rate.
 *
 * @param components what it is made of, each to six decimals
 * @param amount to six decimals, half to even, so that the same contact always has the same score
 */
public record Score(Components components, BigDecimal amount) implements Comparable<Score> {
    private static final int DECIMALS = 6;

    static Score of(Components components) {
        var amount = components
                .worth()
                .subtract(components.cost())
                .subtract(components.fatigue())
                .setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return new Score(components.rounded(), plain(amount));
    }

    /** By how much it is higher than another one. */
    public BigDecimal over(Score other) {
        return plain(amount.subtract(other.amount));
    }

    /** The score and what it is made of, as decisions remember it. */
    public Map<String, Object> evidence() {
        var evidence = new LinkedHashMap<String, Object>();
        evidence.put("score", amount);
        evidence.put("propensity", components.propensity);
        evidence.put("contextWeight", components.contextWeight);
        evidence.put("value", components.value);
        evidence.put("lever", components.lever);
        evidence.put("cost", components.cost);
        evidence.put("fatigue", components.fatigue);
        return evidence;
    }

    @Override
    public int compareTo(Score other) {
        return amount.compareTo(other.amount);
    }

    // Without noughts at the end, and never with an exponent.
    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * What a score is made of.
     *
     * @param propensity probability that the contact is answered
     * @param contextWeight how much more it is worth in the placement; 1 outside of one
     * @param value what an answer is worth, as an amount; 1 where its author did not say
     * @param lever by how much its author wants it more, or less
     * @param cost of the contact, as an amount
     * @param fatigue what the contact takes from those to come, as an amount
     */
    public record Components(
            BigDecimal propensity,
            BigDecimal contextWeight,
            BigDecimal value,
            BigDecimal lever,
            BigDecimal cost,
            BigDecimal fatigue) {
        BigDecimal worth() {
            return propensity.multiply(contextWeight).multiply(value).multiply(lever);
        }

        private Components rounded() {
            return new Components(
                    plain(propensity), plain(contextWeight), plain(value), plain(lever), plain(cost), plain(fatigue));
        }
    }
}
