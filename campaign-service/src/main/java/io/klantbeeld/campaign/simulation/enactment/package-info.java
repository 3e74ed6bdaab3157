/**
 * Lets an event happen to persons as it would live, one after the other, and keeps nothing but what it answers:
 * {@link io.klantbeeld.campaign.simulation.enactment.Enacting} is the door.
 */
package io.klantbeeld.campaign.simulation.enactment;
