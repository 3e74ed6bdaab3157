package io.klantbeeld.gateway.console.campaign.calendar;

import io.klantbeeld.gateway.console.campaign.Section;
import io.klantbeeld.gateway.console.dialogue.Query;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.YearMonth;

/** Which month is looked at, of which brand and market. */
class CalendarQuery {
    @QueryParam("month")
    String month;

    @QueryParam("brand")
    String brand;

    @QueryParam("market")
    String market;

    public String getBrand() {
        return brand;
    }

    public String getMarket() {
        return market;
    }

    /** The month; this one where none is named. */
    YearMonth month(YearMonth now) {
        try {
            var named = month == null || month.isBlank() ? now : YearMonth.parse(month);
            return named.getYear() < 1970 || named.getYear() > 9998 ? now : named;
        } catch (DateTimeException other) {
            return now;
        }
    }

    /** The address of another month. */
    String address(YearMonth other) {
        return Query.of(Section.CALENDAR.path())
                .with("month", other.toString())
                .with("brand", brand)
                .with("market", market)
                .toString();
    }

    String file() {
        return Query.of(Section.CALENDAR.path() + "/file")
                .with("brand", brand)
                .with("market", market)
                .toString();
    }
}
