package io.klantbeeld.consent.permission.reason;

/** The layers of a decision in the order in which they are asked; the first that fails decides. */
public enum Layer {
    REQUEST,
    SUBJECT,
    CONTACT_POINT,
    SUPPRESSION,
    RULE_PACK,
    BASIS,
    VALIDITY,
    DATA_USE,
    PREFERENCE
}
