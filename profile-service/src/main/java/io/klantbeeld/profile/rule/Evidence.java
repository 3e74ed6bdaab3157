package io.klantbeeld.profile.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Why a clause of a rule holds. It names traits and not their values, which the profile tells with their provenance.
 *
 * @param clause its place in the rule, from 1
 * @param measures what was computed from events, and what it came to
 */
public record Evidence(int clause, Set<String> traits, Map<Measure, Object> measures, List<String> segments) {}
