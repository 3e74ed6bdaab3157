package io.klantbeeld.campaign.calendar;

import io.klantbeeld.campaign.calendar.CalendarQuery.Period;
import io.klantbeeld.campaign.campaign.CampaignPlan;
import io.klantbeeld.campaign.campaign.PlannedCampaign;
import io.klantbeeld.rest.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Shows the calendar of the caller's brands. */
@ApplicationScoped
class CalendarReading {
    private static final int LIMIT = 500;

    private final CampaignPlan plan;
    private final Caller caller;
    private final Clock clock;

    CalendarReading(CampaignPlan plan, Caller caller, Clock clock) {
        this.plan = plan;
        this.caller = caller;
        this.clock = clock;
    }

    CalendarView view(CalendarQuery query) {
        var campaigns = campaigns(query, query.period(clock), null, LIMIT + 1);
        var shown = campaigns.subList(0, Math.min(LIMIT, campaigns.size()));
        var conflicts = Conflicts.among(shown, LIMIT + 1);
        return new CalendarView(
                shown.stream().map(CalendarEntry::of).toList(),
                conflicts.subList(0, Math.min(LIMIT, conflicts.size())),
                campaigns.size() > LIMIT || conflicts.size() > LIMIT);
    }

    // Nobody sees in a file that something is missing.
    String file(CalendarQuery query) {
        var period = query.period(clock);
        var page = campaigns(query, period, null, LIMIT);
        var all = new ArrayList<>(page);
        while (page.size() == LIMIT) {
            page = campaigns(query, period, page.getLast(), LIMIT);
            all.addAll(page);
        }
        return CalendarFile.of(all, period);
    }

    private List<PlannedCampaign> campaigns(CalendarQuery query, Period period, PlannedCampaign after, int limit) {
        if (query.brand() != null) {
            caller.brands().require(query.brand());
        }
        return plan.between(period.from(), period.to(), caller.brands(), query.brand(), query.market(), after, limit);
    }
}
