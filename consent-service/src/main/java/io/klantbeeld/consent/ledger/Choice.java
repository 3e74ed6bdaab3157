package io.klantbeeld.consent.ledger;

import io.klantbeeld.consent.choice.Action;
import io.klantbeeld.consent.choice.Scope;

/**
 * One thing that a person said in a submission.
 *
 * @param contactPoint {@code namespace:value} of the contact point of the scope; null when it has none, or only the key
 *     is known
 */
record Choice(Action action, Scope scope, String contactPoint) {
    Choice(Action action, Scope scope) {
        this(action, scope, null);
    }
}
