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

    /** When the first day begins, or null; what is no day as it was written, so that the service says so. */
    String begin() {
        return midnight(from, 0);
    }

    /** When the day after the last one begins, or null; what is no day as it was written. */
    String end() {
        return midnight(to, 1);
    }

    /** The page with the results of the same days. */
    String address(String page) {
        return Query.of(page).with("from", from).with("to", to).toString();
    }

    /** The last days until one, to choose from. */
    static List<Preset> presets(String page, LocalDate first, LocalDate last, LocalDate today) {
        return PRESETS.stream()
                .map(days -> preset(days, page, first, last, today))
                .toList();
    }

    // Today is one of them.
    private static Preset preset(int days, String page, LocalDate first, LocalDate last, LocalDate today) {
        var begin = today.minusDays(days - 1);
        var address = Query.of(page).with("from", begin.toString()).with("to", today.toString()) + "#results";
        return new Preset(days, address, last.equals(today) && first.equals(begin));
    }

    /** The days as they were asked for, with what is wrong with them. */
    ResultsView.Period refused(String page, LocalDate today, List<Fault> faults) {
        return new ResultsView.Period(from, to, null, null, page, presets(page, today, today, today), faults);
    }

    private static String midnight(String text, int daysLater) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var day = LocalDate.parse(text.strip()).plusDays(daysLater);
            return day.atStartOfDay(ZoneOffset.UTC).toInstant().toString();
        } catch (DateTimeException none) {
            return text;
        }
    }
}
