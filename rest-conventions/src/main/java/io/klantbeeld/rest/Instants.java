package io.klantbeeld.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Reads times in queries, cursors and bodies: of the years 1 to 9999, which every database can hold. */
public final class Instants {
    private static final int LAST_YEAR = 9_999;

    private Instants() {}

    /** Reads a time of a query; what is none is a 400 that names the field and not the value. */
    public static Instant parse(String field, String text) {
        try {
            return of(text);
        } catch (DateTimeException invalid) {
            throw Problems.invalid(field, "must be an instant such as 2026-03-01T09:00:00Z");
        }
    }

    /**
     * Reads a time, with its offset.
     *
     * @throws DateTimeException for what is none
     */
    public static Instant of(String text) {
        var time = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
        requireYear(time.getYear());
        return time.toInstant();
    }

    /**
     * Refuses a year that not every database can hold.
     *
     * @throws DateTimeException for one before 1 or after 9999
     */
    public static void requireYear(int year) {
        if (year < 1 || year > LAST_YEAR) {
            throw new DateTimeException("year out of range");
        }
    }
}
