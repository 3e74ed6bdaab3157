package io.klantbeeld.campaign.decision.gate;

import io.klantbeeld.campaign.campaign.CompiledCampaign;
import io.klantbeeld.campaign.campaign.definition.Action;
import io.klantbeeld.campaign.campaign.definition.Treatment;
import io.klantbeeld.campaign.contact.capacity.Limit;
import java.util.ArrayList;
import java.util.List;

/** Finds what a contact takes of its campaign's budget and of its action's stock. */
public final class Limits {
    private Limits() {}

    /** The limits of one contact, stock before the budget; none where nothing is limited, or it costs nothing. */
    public static List<Limit> of(CompiledCampaign campaign, Action action, Treatment treatment) {
        var limits = new ArrayList<Limit>();
        var budget = campaign.definition().budget();
        if (action.stock() != null) {
            limits.add(Limit.stock(campaign.key(), action.key(), action.stock().total()));
        }
        if (budget != null
                && treatment.cost() != null
                && treatment.cost().amount().signum() > 0) {
            limits.add(Limit.budget(campaign.key(), budget, treatment.cost()));
        }
        return limits;
    }
}
