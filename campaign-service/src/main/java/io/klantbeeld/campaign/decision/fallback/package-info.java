/** Decides about the next channel of an action when a contact on the one before failed for good. */
package io.klantbeeld.campaign.decision.fallback;
