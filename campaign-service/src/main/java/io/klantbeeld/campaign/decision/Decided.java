package io.klantbeeld.campaign.decision;

/**
 * The result of a live decision.
 *
 * @param askAgain whether the same question may have another answer soon, since something was not known yet
 * @param entered whether the person was let into the campaign, whatever came of it there
 */
public record Decided(boolean askAgain, boolean entered) {}
