package io.klantbeeld.profile.aggregate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reference: aggregates moments by going through all of them, the plain way.
 *
 * @param at when it happened
 * @param value of the property; null where the moment has none
 */
record Plain(Instant at, Object value) {
    static final Comparator<Plain> BY_TIME =
            Comparator.comparing(Plain::at).thenComparing(moment -> text(moment.value()));

    /** What a function makes of the moments that are younger than the window. */
    static Aggregated aggregate(List<Plain> moments, Aggregation aggregation, Instant now) {
        var function = aggregation.function();
        boolean ofProperty = aggregation.property() != null;
        var counted = moments.stream()
                .filter(moment -> moment.isWithin(aggregation, now))
                .filter(moment -> !ofProperty || moment.value != null)
                .filter(moment -> !function.isOfNumbers() || moment.value instanceof BigDecimal)
                .sorted(BY_TIME)
                .toList();
        var exit = counted.isEmpty() || aggregation.window() == null
                ? null
                : counted.getFirst().at.plus(aggregation.window());
        return new Aggregated(value(counted, function, ofProperty), exit);
    }

    /** How often each value came on each day, and when last. */
    static List<Aggregates.Day> days(List<Plain> moments, Aggregation aggregation, Instant now) {
        var byDay = moments.stream()
                .filter(moment -> moment.isWithin(aggregation, now) && moment.value != null)
                .collect(Collectors.groupingBy(
                        moment -> LocalDate.ofInstant(moment.at, ZoneOffset.UTC), TreeMap::new, Collectors.toList()));
        return byDay.entrySet().stream()
                .map(day -> new Aggregates.Day(
                        day.getKey(),
                        byValue(day.getValue(), Collectors.counting()),
                        byValue(
                                day.getValue(),
                                Collectors.collectingAndThen(
                                        Collectors.maxBy(BY_TIME), last -> last.orElseThrow().at))))
                .toList();
    }

    private static <T> Map<String, T> byValue(List<Plain> moments, Collector<Plain, ?, T> what) {
        return moments.stream().collect(Collectors.groupingBy(moment -> listed(moment.value), what));
    }

    private boolean isWithin(Aggregation aggregation, Instant now) {
        return aggregation.window() == null || at.plus(aggregation.window()).isAfter(now);
    }

    private static Object value(List<Plain> counted, AggregateFunction function, boolean ofProperty) {
        return switch (function) {
            case COUNT -> (long) counted.size();
            case SUM -> sum(counted).doubleValue();
            case AVG -> counted.isEmpty() ? null : average(counted);
            case MIN -> numbers(counted).min(Comparator.naturalOrder()).orElse(null);
            case MAX -> numbers(counted).max(Comparator.naturalOrder()).orElse(null);
            case FIRST -> counted.isEmpty() ? null : told(counted.getFirst(), ofProperty);
            case LAST -> counted.isEmpty() ? null : told(counted.getLast(), ofProperty);
            case MOST_FREQUENT -> mostFrequent(counted);
            case UNIQUE_LIST ->
                counted.stream().map(moment -> listed(moment.value)).distinct().toList();
            case UNIQUE_COUNT -> counted.stream().map(Plain::value).distinct().count();
        };
    }

    private static Object mostFrequent(List<Plain> counted) {
        Map<Object, Long> counts = new LinkedHashMap<>();
        Map<Object, Plain> last = new LinkedHashMap<>();
        for (var moment : counted) {
            counts.merge(moment.value, 1L, Long::sum);
            last.put(moment.value, moment);
        }
        return counts.keySet().stream()
                .max(Comparator.comparing((Object value) -> counts.get(value)).thenComparing(last::get, BY_TIME))
                .map(Plain::shown)
                .orElse(null);
    }

    private static Object told(Plain moment, boolean ofProperty) {
        return ofProperty ? shown(moment.value) : moment.at;
    }

    private static Stream<Double> numbers(List<Plain> counted) {
        return counted.stream().map(moment -> moment.number().doubleValue());
    }

    private static Double average(List<Plain> counted) {
        return sum(counted)
                .divide(BigDecimal.valueOf(counted.size()), MathContext.DECIMAL128)
                .doubleValue();
    }

    private static BigDecimal sum(List<Plain> counted) {
        return counted.stream().map(Plain::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal number() {
        return (BigDecimal) Objects.requireNonNull(value);
    }

    /** JSON of a value, by which equal times are told apart. */
    static String text(Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case String text -> '"' + text + '"';
            case Object other -> other.toString();
        };
    }

    private static String listed(Object value) {
        return value instanceof String text ? text : text(value);
    }

    private static Object shown(Object value) {
        return value instanceof BigDecimal number ? (Object) number.doubleValue() : value;
    }
}
