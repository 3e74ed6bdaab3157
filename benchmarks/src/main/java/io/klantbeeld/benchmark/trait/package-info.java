/**
 * Load on computed traits: how fast the past is counted for a new one, how soon a late event corrects it, and how fast it
 * is read. The door is {@link io.klantbeeld.benchmark.trait.TraitsCase}.
 */
package io.klantbeeld.benchmark.trait;
