package io.klantbeeld.gateway.console.consent;

import java.time.DateTimeException;
import java.time.Period;

/** Writes ISO 8601 periods for people. */
record Periods(ConsentTexts texts) {
    private static final int WEEK = 7;

    /** How long it lasts, in the largest unit that is whole. */
    String length(String iso) {
        var period = parsed(iso);
        if (period == null) {
            return iso;
        }
        int months = Math.toIntExact(period.toTotalMonths());
        int days = period.getDays();
        if (months > 0) {
            return months % 12 == 0 ? texts.years(months / 12) : texts.months(months);
        }
        return days % WEEK == 0 ? texts.weeks(days / WEEK) : texts.days(days);
    }

    /** As what follows {@code per}: one day, week, month or year has a word. */
    String each(String iso) {
        return switch (String.valueOf(iso)) {
            case "P1D" -> texts.day();
            case "P7D", "P1W" -> texts.week();
            case "P1M" -> texts.month();
            case "P1Y", "P12M" -> texts.year();
            default -> length(String.valueOf(iso));
        };
    }

    private static Period parsed(String iso) {
        try {
            return Period.parse(iso);
        } catch (DateTimeException other) {
            return null;
        }
    }
}
