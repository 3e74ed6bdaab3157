package io.klantbeeld.gateway.console.campaign.simulation;

import io.klantbeeld.gateway.console.dialogue.Listing;

/**
 * Some of the persons of a simulation.
 *
 * @param chosen the end that is asked for, in words; null for all ends
 * @param all address of those of all ends
 */
record SampleView(Listing<SampledPerson> people, String chosen, String all) {}
