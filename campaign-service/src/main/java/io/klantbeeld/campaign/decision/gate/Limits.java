package io.klantbeeld.campaign.decision.gate;

import io.klantbeeld.campaign.campaign.CompiledCampaign;
import io.klantbeeld.campaign.campaign.definition.Action;
import io.klantbeeld.campaign.campaign.definition.Throughput;
import io.klantbeeld.campaign.campaign.definition.Treatment;
import io.klantbeeld.campaign.contact.capacity.Limit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Finds what a contact takes of its campaign's budget and capacity, and of its action's stock and capacity. */
public final class Limits {
    private Limits() {}

    /** The limits of a contact that is planned now, as they are taken one after the other; none where none limits it. */
    public static List<Limit> of(CompiledCampaign campaign, Action action, Treatment treatment, Instant now) {
        var definition = campaign.definition();
        var limits = new ArrayList<Limit>();
        if (action.stock() != null) {
            limits.add(Limit.stock(campaign.key(), action.key(), action.stock().total()));
        }
        if (action.capacity() != null) {
            limits.add(capacity(campaign.key(), action.key(), action.capacity(), now));
        }
        if (definition.capacity() != null) {
            limits.add(capacity(campaign.key(), null, definition.capacity(), now));
        }
        if (definition.budget() != null
                && treatment.cost() != null
                && treatment.cost().amount().signum() > 0) {
            limits.add(Limit.budget(campaign.key(), definition.budget(), treatment.cost()));
        }
        return limits;
    }

    private static Limit capacity(String campaign, String action, Throughput capacity, Instant now) {
        var period = capacity.at(now);
        return Limit.capacity(campaign, action, capacity.max(), period.from(), period.until());
    }
}
