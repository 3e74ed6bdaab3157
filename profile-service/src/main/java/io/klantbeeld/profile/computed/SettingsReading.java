package io.klantbeeld.profile.computed;

import io.klantbeeld.profile.aggregate.AggregateFunction;
import io.klantbeeld.profile.aggregate.Aggregation;
import io.klantbeeld.rest.Violation;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads settings as a computation, and notes what is wrong with them whatever events there are. */
final class SettingsReading {
    private static final int LONGEST_HALF_LIFE = 3_650;

    private final ComputedTraitSettings settings;
    private final List<Violation> violations = new ArrayList<>();

    SettingsReading(ComputedTraitSettings settings) {
        this.settings = settings;
    }

    /** What is wrong, as far as it has been read; others add what they find. */
    List<Violation> violations() {
        return violations;
    }

    /** The computation; nothing where something is wrong. */
    Optional<Computation> computation() {
        var kind = Words.of(Kind.class, settings.kind(), "kind", violations);
        var computation = kind == null ? null : computation(kind);
        return violations.isEmpty() ? Optional.ofNullable(computation) : Optional.empty();
    }

    private Computation computation(Kind kind) {
        refuse(kind != Kind.AGGREGATE, settings.function(), "function");
        refuse(kind != Kind.ENGAGEMENT, settings.halfLife(), "halfLife");
        refuse(kind != Kind.BEST_HOUR, settings.zone(), "zone");
        return switch (kind) {
            case AGGREGATE -> aggregate();
            case RFM -> recencyAndValue();
            case CHANNEL_AFFINITY -> new ChannelAffinity(Habits.of(settings.brand(), windowOfHabits()));
            case BEST_HOUR -> new BestHour(Habits.of(settings.brand(), windowOfHabits()), zone());
            case ENGAGEMENT -> engagement();
        };
    }

    private Computation aggregate() {
        var function = Words.of(AggregateFunction.class, settings.function(), "function", violations);
        requireEvent();
        var window = window();
        if (function != null) {
            checkProperty(function);
        }
        return violations.isEmpty()
                ? new AggregateTrait(new Aggregation(
                        settings.brand(), settings.event(), settings.filter(), function, settings.property(), window))
                : null;
    }

    private void checkProperty(AggregateFunction function) {
        if (settings.property() == null && !function.worksWithoutProperty()) {
            violations.add(Violation.of("property", "must be the property that the function is about"));
        } else if (settings.property() != null && !function.worksWithProperty()) {
            violations.add(Violation.of("property", "means nothing to this function")
                    .hinting("leave it out, or choose UNIQUE_COUNT"));
        }
    }

    private Computation recencyAndValue() {
        if (settings.property() == null) {
            violations.add(Violation.of("property", "must be the property that holds the value"));
        }
        requireEvent();
        var window = window();
        return violations.isEmpty()
                ? RecencyAndValue.of(settings.brand(), settings.event(), settings.filter(), settings.property(), window)
                : null;
    }

    private Computation engagement() {
        refuseEvent();
        refuse(true, settings.window(), "window");
        var halfLife = duration(settings.halfLife(), "halfLife");
        long days = halfLife == null ? 0 : halfLife.toDays();
        boolean isWhole = halfLife != null && halfLife.equals(Duration.ofDays(days));
        if (violations.isEmpty() && (!isWhole || days < 1 || days > LONGEST_HALF_LIFE)) {
            violations.add(Violation.of("halfLife", "must be whole days from P1D to P3650D"));
        }
        return violations.isEmpty() ? Engagement.of(settings.brand(), (int) days) : null;
    }

    private Duration windowOfHabits() {
        refuseEvent();
        return window();
    }

    private void requireEvent() {
        if (settings.event() == null || settings.event().isBlank()) {
            violations.add(Violation.of("event", "must be the name of an event"));
        }
    }

    private void refuseEvent() {
        refuse(true, settings.event(), "event");
        refuse(true, settings.filter(), "filter");
        refuse(true, settings.property(), "property");
    }

    private void refuse(boolean isMeaningless, String value, String field) {
        if (isMeaningless && value != null) {
            violations.add(
                    Violation.of(field, "means nothing to this kind of trait").hinting("leave it out"));
        }
    }

    private Duration window() {
        var window = duration(settings.window(), "window");
        if (window != null && (window.isZero() || window.isNegative() || window.compareTo(Aggregation.LONGEST) > 0)) {
            violations.add(Violation.of("window", "must be longer than nothing and at most ten years")
                    .hinting("such as P90D; leave it out for everything that ever happened"));
        }
        return window;
    }

    private Duration duration(String text, String field) {
        try {
            return text == null ? null : Duration.parse(text);
        } catch (DateTimeParseException e) {
            violations.add(Violation.of(field, "must be a period (ISO 8601) of days, hours, minutes or seconds")
                    .hinting("such as P90D or PT36H"));
            return null;
        }
    }

    private ZoneId zone() {
        if (settings.zone() == null) {
            return ZoneOffset.UTC;
        }
        if (!ZoneId.getAvailableZoneIds().contains(settings.zone())) {
            violations.add(Violation.of("zone", "must be an IANA zone").hinting("such as Europe/Amsterdam"));
            return ZoneOffset.UTC;
        }
        return ZoneId.of(settings.zone());
    }
}
