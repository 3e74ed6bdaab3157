package io.klantbeeld.gateway.console.consent;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Term;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes hours of a week for people. */
record Week(ConsentTexts texts, Locale locale) {
    private static final int ROW = 3;
    private static final int CLOCK = 5;

    String hours(JsonNode span) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        span.path("days")
                .forEach(day -> Term.find(DayOfWeek.class, day.asText()).ifPresent(days::add));
        var from = clock(Fields.text(span, "from"));
        var to = clock(Fields.text(span, "to"));
        return from.equals(to) ? texts.allDay(days(days)) : texts.between(from, to, days(days));
    }

    /** Three days or more that follow each other are told by the first and the last. */
    private String days(Set<DayOfWeek> days) {
        if (days.isEmpty() || days.size() == DayOfWeek.values().length) {
            return texts.everyDay();
        }
        var inOrder = days.stream().sorted().toList();
        var first = inOrder.getFirst();
        var last = inOrder.getLast();
        boolean row = last.getValue() - first.getValue() == days.size() - 1;
        return row && days.size() >= ROW
                ? texts.everyDayOf(name(first), name(last))
                : inOrder.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, locale);
    }

    private static String clock(String time) {
        return time == null ? "00:00" : time.substring(0, Math.min(CLOCK, time.length()));
    }
}
