/**
 * Which traits come from which source, defined or not, so that those that nobody defined are found.
 */
package io.klantbeeld.profile.traits.observed;
