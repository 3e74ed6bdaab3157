/**
 * Contacts that failed for good and whose action has channels left: each waits here, in the transaction that saw it fail,
 * until the next channel is decided about. {@link io.klantbeeld.campaign.contact.fallback.Fallbacks} is the door.
 */
package io.klantbeeld.campaign.contact.fallback;
