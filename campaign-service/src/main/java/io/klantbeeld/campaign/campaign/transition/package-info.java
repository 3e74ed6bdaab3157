/**
 * The history of campaigns: every step of their lives, kept for ever.
 * {@link io.klantbeeld.campaign.campaign.transition.TransitionLog} is the door.
 */
package io.klantbeeld.campaign.campaign.transition;
