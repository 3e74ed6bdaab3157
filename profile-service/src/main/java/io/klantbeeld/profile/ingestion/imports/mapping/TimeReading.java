package io.klantbeeld.profile.ingestion.imports.mapping;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Reads days and times as files write them, strictly: there is no 31st of February. */
final class TimeReading {
    static final String EPOCH_SECONDS = "EPOCH_SECONDS";
    static final String EPOCH_MILLIS = "EPOCH_MILLIS";

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd['T'][' '][HH:mm[:ss]]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final String format;
    private final DateTimeFormatter pattern;
    private final ZoneId zone;

    TimeReading(String format, ZoneId zone) {
        this.format = format == null ? "" : format;
        this.zone = zone;
        this.pattern = switch (this.format) {
            case "" -> ISO;
            case EPOCH_SECONDS, EPOCH_MILLIS -> null;
            default ->
                DateTimeFormatter.ofPattern(strict(this.format), Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
        };
    }

    static boolean isFormat(String format) {
        try {
            return new TimeReading(format, ZoneId.of("UTC")).format.equals(format);
        } catch (IllegalArgumentException invalid) {
            return false;
        }
    }

    /** The point in time that a value says; a day is its first instant in the zone. */
    Instant instant(Object value) {
        return switch (value) {
            case Instant instant -> instant;
            case LocalDate day -> day.atStartOfDay(zone).toInstant();
            case BigDecimal number -> epoch(number);
            case String text -> pattern == null ? epoch(new BigDecimal(text)) : parse(text);
            default -> throw new DateTimeException("no time");
        };
    }

    /** The day that a value says. */
    LocalDate day(Object value) {
        return value instanceof LocalDate day
                ? day
                : instant(value).atZone(zone).toLocalDate();
    }

    private Instant parse(String text) {
        var parsed = pattern.parseBest(
                text, ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        return switch (parsed) {
            case ZonedDateTime zoned -> zoned.toInstant();
            case OffsetDateTime offset -> offset.toInstant();
            case LocalDateTime local -> local.atZone(zone).toInstant();
            case LocalDate day -> day.atStartOfDay(zone).toInstant();
            default -> throw new DateTimeException("no time");
        };
    }

    private Instant epoch(BigDecimal number) {
        return switch (format) {
            case EPOCH_SECONDS -> Instant.ofEpochSecond(number.longValueExact());
            case EPOCH_MILLIS -> Instant.ofEpochMilli(number.longValueExact());
            default -> throw new DateTimeException("no time");
        };
    }

    /** People write the year as y, which Java's strict style takes for the year of an era. */
    private static String strict(String format) {
        var pattern = new StringBuilder();
        boolean literal = false;
        for (char c : format.toCharArray()) {
            literal ^= c == '\'';
            pattern.append(c == 'y' && !literal ? 'u' : c);
        }
        return pattern.toString();
    }
}
