package io.klantbeeld.consent.catalogue;

import io.klantbeeld.consent.hours.WeeklyHours;

/**
 * A row of a rule pack in force.
 *
 * @param ref the pack, its version and the row from 1, such as {@code nl@2#3}
 */
public record Statute(String ref, RulePack.Rule rule, WeeklyHours quietHours) {}
