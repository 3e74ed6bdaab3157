package io.klantbeeld.consent.ledger;

import io.klantbeeld.consent.choice.ConsentEvent;
import java.util.List;

/**
 * Tells the features of this service, inside the transaction, of grants of one submission that count from their
 * confirmation.
 *
 * @param ik identifier key under which the grants are
 * @param locale language tag that the profile has; may be null
 */
public record ConfirmationAwaited(String ik, String locale, List<Pending> pending) {
    /**
     * A grant that waits.
     *
     * @param address {@code namespace:value} of what it is to be confirmed through: the contact point that it names, else
     *     what names the person; null when only the key is known
     */
    public record Pending(ConsentEvent grant, String address) {}
}
