/**
 * Asks consent-service, right before a message leaves, whether each contact may be made. {@link
 * io.klantbeeld.campaign.permission.PermissionLookup} is patient for a moment only; without an answer nothing is sent.
 */
package io.klantbeeld.campaign.permission;
