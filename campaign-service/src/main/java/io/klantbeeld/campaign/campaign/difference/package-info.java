/**
 * What changes between two documents, by paths that authors and approvers understand.
 * {@link io.klantbeeld.campaign.campaign.difference.Differences} is the door.
 */
package io.klantbeeld.campaign.campaign.difference;
