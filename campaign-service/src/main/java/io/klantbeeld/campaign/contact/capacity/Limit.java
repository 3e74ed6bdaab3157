package io.klantbeeld.campaign.contact.capacity;

import io.klantbeeld.event.Money;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Something that a campaign has so much of and no more.
 *
 * @param what names it among all that the campaign has; the later by its name is taken first
 * @param action whose contacts take of it; null for those of the whole campaign
 * @param total how much there is in all, in the budget's currency, in pieces or in contacts
 * @param needed how much of it one contact takes; more than nothing
 * @param code what a decision says when it is used up
 * @param period the only time in which it can be taken; null for any
 */
public record Limit(
        String campaign, String what, String action, BigDecimal total, BigDecimal needed, String code, Period period) {
    static final String BUDGET = "budget";

    /** The budget, of which a contact takes its cost. */
    public static Limit budget(String campaign, Money budget, Money cost) {
        return new Limit(campaign, BUDGET, null, budget.amount(), cost.amount(), "BUDGET_EXHAUSTED", null);
    }

    /** The stock of an action, of which a contact takes one piece. */
    public static Limit stock(String campaign, String action, int pieces) {
        return new Limit(
                campaign, "stock/" + action, action, BigDecimal.valueOf(pieces), BigDecimal.ONE, "STOCK_EMPTY", null);
    }

    /** The contacts that can be handled in a period, of an action or (null) of the whole campaign. */
    public static Limit capacity(String campaign, String action, int contacts, Instant from, Instant until) {
        var what = action == null ? "campaign-capacity" : "capacity/" + action;
        return new Limit(
                campaign,
                what + "/" + from + "/" + until,
                action,
                BigDecimal.valueOf(contacts),
                BigDecimal.ONE,
                "CAPACITY_FULL",
                new Period(from, until));
    }

    /** When there is as much of it as at first; null where that never comes. */
    public Instant renewedAt() {
        return period == null ? null : period.until();
    }

    Instant from() {
        return period == null ? null : period.from();
    }

    /** From a moment, inclusive, until another, exclusive. */
    public record Period(Instant from, Instant until) {}
}
