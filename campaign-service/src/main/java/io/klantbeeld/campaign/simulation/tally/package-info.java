/** Counts what became of persons in a simulation, and picks those of whom it is shown. */
package io.klantbeeld.campaign.simulation.tally;
