package io.klantbeeld.campaign.calendar;

import io.klantbeeld.campaign.campaign.CampaignPlan;
import io.klantbeeld.campaign.campaign.PlannedCampaign;
import io.klantbeeld.rest.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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
        var campaigns = campaigns(query, LIMIT + 1);
        var shown = campaigns.subList(0, Math.min(LIMIT, campaigns.size()));
        var conflicts = Conflicts.among(shown, LIMIT + 1);
        return new CalendarView(
                shown.stream().map(CalendarEntry::of).toList(),
                conflicts.subList(0, Math.min(LIMIT, conflicts.size())),
                campaigns.size() > LIMIT || conflicts.size() > LIMIT);
    }

    String file(CalendarQuery query) {
        return CalendarFile.of(campaigns(query, LIMIT), query.period(clock));
    }

    private List<PlannedCampaign> campaigns(CalendarQuery query, int limit) {
        var period = query.period(clock);
        if (query.brand() != null) {
            caller.brands().require(query.brand());
        }
        return plan.between(period.from(), period.to(), caller.brands(), query.brand(), query.market(), limit);
    }
}
