/**
 * Traits that are computed from a person's moments: aggregates, recency and value, habits, engagement.
 * The door is {@link io.klantbeeld.profile.computed.ComputedValues}.
 */
package io.klantbeeld.profile.computed;
