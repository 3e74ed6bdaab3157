/**
 * Campaigns as their authors write and release them: every change is a new revision, a second person approves its hash,
 * and only then may it run. {@link io.klantbeeld.campaign.campaign.Campaigns} is the door for other features.
 */
package io.klantbeeld.campaign.campaign;
