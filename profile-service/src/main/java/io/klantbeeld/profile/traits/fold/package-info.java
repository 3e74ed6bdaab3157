/**
 * Folds the claims of a trait by its merge policy, without a database: a function of the set of claims, so that neither
 * the order in which they came nor their repetition shows.
 */
package io.klantbeeld.profile.traits.fold;
