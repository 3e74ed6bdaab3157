package io.klantbeeld.campaign.contact;

import io.klantbeeld.campaign.policy.Scope;
import io.klantbeeld.campaign.policy.Window;

/**
 * A cap to count against.
 *
 * @param rule its name in decisions, such as {@code one-surprise-a-day@1}
 * @param code what a decision says when it is reached
 * @param brand whose contacts count; null for those of every brand
 * @param scope which contacts count
 */
public record PressureRule(String rule, String code, String brand, Scope scope, int max, Window window) {}
