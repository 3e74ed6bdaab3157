package io.klantbeeld.profile.computed;

import io.klantbeeld.profile.aggregate.Aggregation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How much a person does: a point for each moment, worth half after each half-life; ages are in whole days (UTC). */
record Engagement(Habits habits, int halfLifeDays) implements OfHabits {
    /** After so many a point is worth less than the score shows. */
    private static final int HALF_LIVES = 12;

    private static final int DECIMALS = 2;
    private static final int EXACT_DECIMALS = 12;

    static Engagement of(String brand, int halfLifeDays) {
        var window = Duration.ofDays((long) halfLifeDays * HALF_LIVES);
        boolean isTooLong = window.compareTo(Aggregation.LONGEST) > 0;
        return new Engagement(Habits.of(brand, isTooLong ? Aggregation.LONGEST : window), halfLifeDays);
    }

    @Override
    public Optional<Object> value(Material material) {
        var today = LocalDate.ofInstant(material.at(), ZoneOffset.UTC);
        return habits.allowed(material)
                .map(habit -> worth(habit, today))
                .reduce(BigDecimal::add)
                .map(score -> score.setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }

    /** A decimal, so that the sum does not depend on its order. */
    private BigDecimal worth(Habits.Habit habit, LocalDate today) {
        long age = ChronoUnit.DAYS.between(LocalDate.ofInstant(habit.quarter(), ZoneOffset.UTC), today);
        var factor = new BigDecimal(StrictMath.pow(2, -(double) Math.max(0, age) / halfLifeDays));
        return factor.setScale(EXACT_DECIMALS, RoundingMode.HALF_EVEN).multiply(BigDecimal.valueOf(habit.moments()));
    }
}
