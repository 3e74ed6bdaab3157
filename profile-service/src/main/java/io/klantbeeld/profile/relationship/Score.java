package io.klantbeeld.profile.relationship;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Scores moments by a policy on a day. Everything is a decimal and rounded once, at the end: the score of parts that are
 * added up is the score of the whole, in whatever order and however they were grouped.
 */
final class Score {
    private static final int DECIMALS = 2;
    private static final int DECIMALS_OF_ONE = 4;

    private final Policy policy;
    private final Policy.Scale scale;
    private final LocalDate day;
    private final Map<Long, BigDecimal> factors = new HashMap<>();

    Score(Policy policy, LocalDate day) {
        this.policy = policy;
        this.scale = policy.scale();
        this.day = day;
    }

    /** The score of moments. */
    BigDecimal of(Collection<Appreciation> appreciations) {
        return appreciations.stream()
                .map(this::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** What one moment gives, to four decimals. */
    BigDecimal ofOne(Appreciation moment) {
        return value(moment).setScale(DECIMALS_OF_ONE, RoundingMode.HALF_EVEN);
    }

    /** What a moment was worth on its own day. */
    BigDecimal weightOf(Appreciation moment) {
        return scale.of(moment.type(), moment.direction(), moment.label())
                .worth(moment.moments(), moment.sentiments())
                .setScale(DECIMALS_OF_ONE, RoundingMode.HALF_EVEN);
    }

    /** How many days ago a moment was; what happens tomorrow is of today. */
    long age(Appreciation moment) {
        return Math.max(0, ChronoUnit.DAYS.between(moment.day(), day));
    }

    private BigDecimal value(Appreciation some) {
        return scale.of(some.type(), some.direction(), some.label())
                .worth(some.moments(), some.sentiments())
                .multiply(factors.computeIfAbsent(age(some), policy::factor));
    }
}
