package io.klantbeeld.campaign.decision;

/**
 * The result of a live decision.
 *
 * @param askAgain whether the same question may have another answer soon, since something was not known yet
 */
public record Decided(boolean askAgain) {}
