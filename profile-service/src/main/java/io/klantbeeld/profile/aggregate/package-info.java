/**
 * What is kept of moments, day by day and node by node, so that counts, sums and values over any window are at hand.
 * The door is {@link io.klantbeeld.profile.aggregate.Aggregates}; see ADR 0024.
 */
package io.klantbeeld.profile.aggregate;
