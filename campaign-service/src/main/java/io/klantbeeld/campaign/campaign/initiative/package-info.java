/**
 * Initiatives: one integrated effort of a brand over channels and countries, to which campaigns belong.
 * {@link io.klantbeeld.campaign.campaign.initiative.Initiatives} is the door.
 */
package io.klantbeeld.campaign.campaign.initiative;
