/**
 * Brakes: what holds a campaign on one channel while it goes on elsewhere.
 * {@link io.klantbeeld.campaign.campaign.brake.Brakes} is the door.
 */
package io.klantbeeld.campaign.campaign.brake;
