package io.klantbeeld.campaign.calendar;

import io.klantbeeld.campaign.campaign.Lifecycle;
import io.klantbeeld.campaign.campaign.PlannedCampaign;
import io.klantbeeld.campaign.campaign.definition.Treatment;
import java.time.Instant;
import java.util.List;

/**
 * A campaign in the calendar.
 *
 * @param from null where it has no beginning
 * @param to exclusive; null where it has no end
 */
record CalendarEntry(
        String key,
        String initiative,
        String brand,
        String market,
        Lifecycle state,
        Instant from,
        Instant to,
        List<String> channels,
        int priority) {
    static CalendarEntry of(PlannedCampaign campaign) {
        var definition = campaign.definition();
        return new CalendarEntry(
                campaign.key(),
                definition.initiative(),
                definition.brand(),
                definition.market(),
                campaign.state(),
                campaign.from(),
                campaign.to(),
                channels(campaign),
                definition.priority());
    }

    static List<String> channels(PlannedCampaign campaign) {
        return campaign.definition().actions().stream()
                .flatMap(action -> action.treatments().stream())
                .map(Treatment::channel)
                .distinct()
                .sorted()
                .toList();
    }
}
