package io.klantbeeld.profile.aggregate;

import io.klantbeeld.profile.identity.Observation;
import io.klantbeeld.profile.platform.Json;
import io.klantbeeld.profile.rule.EventFilter;
import io.klantbeeld.profile.timeline.Moment;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Counts moments of one kind.
 *
 * @param filter null where all of them count
 * @param published whether what it counts is published of persons
 * @param complete whether the moments that were there before it are counted
 */
record Series(int id, SeriesKey key, EventFilter filter, boolean published, boolean complete) {
    /** Characters of a text that counts as a value; a longer one is content and no value. */
    private static final int MAX_TEXT = 255;

    /** Digits of a number before and after its point, beyond which it is none that anybody means. */
    private static final int MAX_DIGITS = 38;

    /** What the series takes from a moment; nothing where it is none of its kind, or has no value. */
    Optional<Reading> read(Occurrence occurrence) {
        var moment = occurrence.moment();
        if (!concerns(moment) || filter != null && !filter.test(occurrence.fields())) {
            return Optional.empty();
        }
        if (key.property().isEmpty()) {
            return Optional.of(new Reading(null, Tally.of(moment.occurredAt(), null)));
        }
        var value = value(moment);
        var number = value instanceof BigDecimal decimal ? decimal : null;
        var tally = Tally.of(moment.occurredAt(), number);
        if (!key.spread()) {
            return number == null ? Optional.empty() : Optional.of(new Reading(null, tally));
        }
        return value == null ? Optional.empty() : Optional.of(new Reading(text(value), tally));
    }

    /** Whether a moment is of the brand and the name that the series counts. */
    boolean concerns(Moment moment) {
        boolean named = key.event().equals(Aggregation.ANY_EVENT) || key.event().equals(moment.name());
        return named && (key.brand().equals(moment.brand()) || Observation.ALL_BRANDS.equals(moment.brand()));
    }

    private Object value(Moment moment) {
        var own = MomentProperty.of(key.property());
        var value = own.isPresent() ? own.get().of(moment) : moment.properties().get(key.property());
        return switch (value) {
            case String text when text.length() <= MAX_TEXT -> text;
            case Boolean truth -> truth;
            case Number number -> decimal(number);
            case null, default -> null;
        };
    }

    /** A number in its shortest form, so that 1, 1.0 and 1e0 are one value. */
    private static BigDecimal decimal(Number number) {
        if (!Double.isFinite(number.doubleValue())) {
            return null;
        }
        var decimal = new BigDecimal(number.toString()).stripTrailingZeros();
        return decimal.precision() <= MAX_DIGITS && Math.abs(decimal.scale()) <= MAX_DIGITS ? decimal : null;
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : Json.text(value);
    }
}
