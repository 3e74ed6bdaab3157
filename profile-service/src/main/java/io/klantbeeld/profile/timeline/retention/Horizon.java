package io.klantbeeld.profile.timeline.retention;

import io.klantbeeld.profile.timeline.kind.MomentKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far back the timeline goes. It moves by whole months (UTC), as the partitions do: what happened before it was kept
 * long enough, and is not taken in again.
 */
@ApplicationScoped
public class Horizon {
    private final RetentionConfig config;
    private final Clock clock;

    Horizon(RetentionConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        config.types().forEach(Horizon::check);
        config.byDefault().ifPresent(period -> check("EVENT", period));
    }

    /** The first instant at which moments of a type are kept; empty where they are kept for ever. */
    public Optional<Instant> of(String type) {
        return monthOf(type)
                .map(month -> month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** Tells whether the timeline takes in and keeps a moment of a type that happened then. */
    public boolean keeps(String type, Instant occurredAt) {
        return of(type).map(first -> !occurredAt.isBefore(first)).orElse(true);
    }

    /** The first instants of the types that are not kept for ever. */
    public Map<String, Instant> byType() {
        var horizons = new TreeMap<String, Instant>();
        MomentKind.TYPES.forEach(type -> of(type).ifPresent(first -> horizons.put(type, first)));
        return horizons;
    }

    /** Tells whether nothing of a type is kept of a month. */
    boolean isBeyond(YearMonth month, String type) {
        return monthOf(type).map(month::isBefore).orElse(false);
    }

    private Optional<YearMonth> monthOf(String type) {
        return Optional.ofNullable(config.types().get(type))
                .or(config::byDefault)
                .map(period ->
                        YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC).minus(period)));
    }

    private static void check(String type, Period period) {
        if (!MomentKind.TYPES.contains(type)) {
            throw new IllegalArgumentException("klantbeeld.timeline.retention.types has no type of moments: " + type);
        }
        if (period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("klantbeeld.timeline.retention must be periods longer than nothing");
        }
    }
}
