package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.permission.reason.Reason;
import java.util.List;

/** A rule that can stand against a contact. */
@FunctionalInterface
interface LayerRule {
    /** The reasons against the contact, in the order of their codes; none when the rule passes it. */
    List<Reason> against(Case it);
}
