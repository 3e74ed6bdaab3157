package io.klantbeeld.campaign.contact.capacity;

import io.klantbeeld.event.Money;
import java.math.BigDecimal;

/**
 * Something that a campaign has so much of and no more.
 *
 * @param what {@code budget}, or {@code stock/} and the key of an action
 * @param total how much there is in all, in the budget's currency or in pieces
 * @param needed how much of it one contact takes; more than nothing
 * @param code what a decision says when it is used up
 */
public record Limit(String campaign, String what, BigDecimal total, BigDecimal needed, String code) {
    /** The budget, of which a contact takes its cost. */
    public static Limit budget(String campaign, Money budget, Money cost) {
        return new Limit(campaign, "budget", budget.amount(), cost.amount(), "BUDGET_EXHAUSTED");
    }

    /** The stock of an action, of which a contact takes one piece. */
    public static Limit stock(String campaign, String action, int pieces) {
        return new Limit(campaign, "stock/" + action, BigDecimal.valueOf(pieces), BigDecimal.ONE, "STOCK_EMPTY");
    }

    /** The action whose stock it is; null for the budget. */
    String action() {
        return what.startsWith("stock/") ? what.substring("stock/".length()) : null;
    }
}
