/**
 * Load on simulations: how fast a campaign is tried on a million persons, in how much memory, and how soon it stops. The
 * door is its case.
 */
package io.klantbeeld.benchmark.contact.simulation;
