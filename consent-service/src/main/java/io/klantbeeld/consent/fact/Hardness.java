package io.klantbeeld.consent.fact;

/** Whether a wish stops contacts, or only tells what the person likes. */
public enum Hardness {
    HARD,
    SOFT
}
