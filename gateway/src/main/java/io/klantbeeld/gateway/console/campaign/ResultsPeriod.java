package io.klantbeeld.gateway.console.campaign;

import io.klantbeeld.gateway.console.dialogue.Fault;
import io.klantbeeld.gateway.console.dialogue.Query;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Of which days results are shown: days in UTC, as they are counted; those that the service chooses where none is named. */
class ResultsPeriod {
    private static final List<Integer> PRESETS = List.of(7, 30, 90, 365);

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    /**
     * The last days.
     *
     * @param current whether these are the days that are shown
     */
    record Preset(Integer days, String address, boolean current) {}

    static ResultsPeriod unnamed() {
        return new ResultsPeriod();
    }

    /** When the first day begins, or null. */
    String begin() {
        var day = day(from);
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant().toString();
    }

    /** When the day after the last one begins, or null. */
    String end() {
        var day = day(to);
        return day == null
                ? null
                : day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().toString();
    }

    /** The page with the results of the same days. */
    String address(String page) {
        return Query.of(page).with("from", from).with("to", to).toString();
    }

    /** The last days until one, to choose from. */
    static List<Preset> presets(String page, LocalDate first, LocalDate last, LocalDate today) {
        return PRESETS.stream()
                .map(days -> new Preset(
                        days,
                        Query.of(page)
                                        .with("from", today.minusDays(days).toString())
                                        .with("to", today.toString())
                                + "#results",
                        last.equals(today) && first.equals(today.minusDays(days))))
                .toList();
    }

    /** The days as they were asked for, with what is wrong with them. */
    ResultsView.Period refused(String page, LocalDate today, List<Fault> faults) {
        return new ResultsView.Period(from, to, null, null, page, presets(page, today, today, today), faults);
    }

    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException none) {
            return null;
        }
    }
}
