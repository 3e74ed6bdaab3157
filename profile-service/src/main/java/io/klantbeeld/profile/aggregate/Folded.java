package io.klantbeeld.profile.aggregate;

import io.klantbeeld.profile.platform.Json;
import io.klantbeeld.profile.platform.TextOrder;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Moments of a series, folded: the whole, and each value by itself where the series spreads them. */
final class Folded {
    /** Stands for the whole among the values. */
    static final String WHOLE = "";

    private static final Comparator<Map.Entry<String, Tally>> BY_TEXT = Map.Entry.comparingByKey(TextOrder.BYTEWISE);
    private static final Comparator<Map.Entry<String, Tally>> EARLIEST = Comparator.comparing(
                    (Map.Entry<String, Tally> entry) -> entry.getValue().first())
            .thenComparing(BY_TEXT);
    private static final Comparator<Map.Entry<String, Tally>> LATEST = Comparator.comparing(
                    (Map.Entry<String, Tally> entry) -> entry.getValue().last())
            .thenComparing(BY_TEXT);
    private static final Comparator<Map.Entry<String, Tally>> MOST = Comparator.comparing(
                    (Map.Entry<String, Tally> entry) -> entry.getValue().moments())
            .thenComparing(LATEST);

    private final Map<String, Tally> tallies = new HashMap<>();

    /** Adds what is kept of a value, or of the whole. */
    Folded add(String value, Tally tally) {
        tallies.merge(value, tally, Tally::and);
        return this;
    }

    /** Adds all that another has. */
    Folded add(Folded other) {
        other.tallies.forEach(this::add);
        return this;
    }

    /** Adds one moment. */
    Folded add(Reading reading) {
        add(WHOLE, reading.tally());
        if (reading.value() != null) {
            add(reading.value(), reading.tally());
        }
        return this;
    }

    Map<String, Tally> tallies() {
        return tallies;
    }

    boolean isEmpty() {
        return whole().moments() == 0;
    }

    /** What it holds as the values of a day. */
    Aggregates.Day on(LocalDate day) {
        var moments = new HashMap<String, Long>();
        var lastAt = new HashMap<String, Instant>();
        values().forEach(entry -> {
            moments.put(text(entry.getKey()), entry.getValue().moments());
            lastAt.put(text(entry.getKey()), entry.getValue().last());
        });
        return new Aggregates.Day(day, moments, lastAt);
    }

    Aggregated result(Aggregation aggregation) {
        var window = aggregation.window();
        return new Aggregated(value(aggregation.function(), aggregation.property() != null), nextExit(window));
    }

    private Instant nextExit(Duration window) {
        return window == null || isEmpty() ? null : whole().first().plus(window);
    }

    private Object value(AggregateFunction function, boolean ofProperty) {
        var whole = whole();
        return switch (function) {
            case COUNT -> whole.moments();
            case SUM -> whole.total() == null ? (Double) 0.0 : number(whole.total());
            case AVG -> whole.total() == null ? null : number(average(whole));
            case MIN -> number(whole.least());
            case MAX -> number(whole.greatest());
            case FIRST -> ofProperty ? values().min(EARLIEST).map(Folded::shown).orElse(null) : whole.first();
            case LAST -> ofProperty ? values().max(LATEST).map(Folded::shown).orElse(null) : whole.last();
            case MOST_FREQUENT -> values().max(MOST).map(Folded::shown).orElse(null);
            case UNIQUE_LIST -> texts();
            case UNIQUE_COUNT -> values().count();
        };
    }

    private List<String> texts() {
        return values().sorted(EARLIEST)
                .map(Map.Entry::getKey)
                .map(Folded::text)
                .toList();
    }

    private Tally whole() {
        return tallies.getOrDefault(WHOLE, Tally.NOTHING);
    }

    private Stream<Map.Entry<String, Tally>> values() {
        return tallies.entrySet().stream().filter(entry -> !entry.getKey().equals(WHOLE));
    }

    private static BigDecimal average(Tally whole) {
        return whole.total().divide(BigDecimal.valueOf(whole.moments()), MathContext.DECIMAL128);
    }

    private static Double number(BigDecimal exact) {
        return exact == null ? null : (Double) exact.doubleValue();
    }

    /** A value in a list of texts: a text without its quotes. */
    private static String text(String json) {
        var value = Json.tree(json);
        return value.isTextual() ? value.textValue() : json;
    }

    /** A value as it is shown: text, truth or number. */
    private static Object shown(Map.Entry<String, Tally> entry) {
        return switch (Json.value(Json.tree(entry.getKey()))) {
            case Number number -> new BigDecimal(number.toString()).doubleValue();
            case Object other -> other;
        };
    }
}
