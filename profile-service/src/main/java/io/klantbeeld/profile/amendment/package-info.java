/**
 * Amends what is known of one person at once, in the name of a source: by the hand of an agent, or by a system that does
 * not wait for the log. What is claimed so is a claim as any other, and folds with them.
 */
package io.klantbeeld.profile.amendment;
