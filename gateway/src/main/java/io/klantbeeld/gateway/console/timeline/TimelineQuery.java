package io.klantbeeld.gateway.console.timeline;

import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.customer.MomentFilter;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;

/** The filters of a timeline as the address of a page names them. */
public class TimelineQuery {
    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("channel")
    String channel;

    @QueryParam("type")
    String type;

    @QueryParam("direction")
    String direction;

    @QueryParam("brand")
    String brand;

    @QueryParam("cursor")
    String cursor;

    /** The moments to read; days are those of the reader, and the last one counts whole. */
    public MomentFilter filter(Dates dates) {
        var first = day(from);
        var last = day(to);
        return new MomentFilter(
                first == null ? null : dates.startOf(first),
                last == null ? null : dates.startOf(last.plusDays(1)),
                channel,
                type,
                direction,
                brand,
                cursor,
                Timeline.PAGE);
    }

    String firstDay() {
        var day = day(from);
        return day == null ? "" : day.toString();
    }

    String lastDay() {
        var day = day(to);
        return day == null ? "" : day.toString();
    }

    /** A day that is none limits nothing, as an unfinished one in a field. */
    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException unfinished) {
            return null;
        }
    }
}
