package io.klantbeeld.campaign.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** The time in which contacts are counted. */
public sealed interface Window {
    /** Reads a window: a rolling one has a length, one of the calendar a unit. */
    @JsonCreator
    static Window of(
            @JsonProperty("kind") Kind kind, @JsonProperty("length") Duration length, @JsonProperty("unit") Unit unit) {
        return switch (kind) {
            case null -> null;
            case ROLLING -> new Rolling(length);
            case CALENDAR -> new Calendar(unit);
        };
    }

    /** What kind of window it is. */
    @JsonProperty
    Kind kind();

    /** The moment after which contacts count. */
    Instant start(Instant now, ZoneId zone);

    /** The moment at which a contact made at {@code contact} no longer counts. */
    Instant end(Instant contact, ZoneId zone);

    /** The last while, to the second. */
    record Rolling(@NotNull Duration length) implements Window {
        @Override
        public Kind kind() {
            return Kind.ROLLING;
        }

        @Override
        public Instant start(Instant now, ZoneId zone) {
            return now.minus(length);
        }

        @Override
        public Instant end(Instant contact, ZoneId zone) {
            return contact.plus(length);
        }
    }

    /** The current day, week (from Monday) or month in the person's time zone. */
    record Calendar(@NotNull Unit unit) implements Window {
        @Override
        public Kind kind() {
            return Kind.CALENDAR;
        }

        @Override
        public Instant start(Instant now, ZoneId zone) {
            // One tick earlier: a contact at midnight sharp belongs to the day that begins.
            return midnight(first(LocalDate.ofInstant(now, zone)), zone).minusNanos(1_000);
        }

        @Override
        public Instant end(Instant contact, ZoneId zone) {
            return midnight(next(first(LocalDate.ofInstant(contact, zone))), zone);
        }

        private LocalDate first(LocalDate day) {
            return switch (unit) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
            };
        }

        private LocalDate next(LocalDate first) {
            return switch (unit) {
                case DAY -> first.plusDays(1);
                case WEEK -> first.plusWeeks(1);
                case MONTH -> first.plusMonths(1);
            };
        }

        private static Instant midnight(LocalDate day, ZoneId zone) {
            return day.atStartOfDay(zone).toInstant();
        }
    }

    /** The kinds of windows. */
    enum Kind {
        ROLLING,
        CALENDAR
    }

    /** The calendar's units. */
    enum Unit {
        DAY,
        WEEK,
        MONTH
    }
}
