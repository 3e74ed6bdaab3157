package io.klantbeeld.consent.permission.reason;

/**
 * One reason of a decision.
 *
 * @param ref the choice or rule behind it, such as a consent event's id or {@code marketing@3}; null without one
 */
public record Reason(ReasonCode code, String ref) {}
