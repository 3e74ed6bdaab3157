/**
 * How fast messages of a brand leave on a channel, over all replicas together: what is spent is one number in the
 * database (ADR 0015). {@link io.klantbeeld.campaign.contact.dispatch.rate.Throttle} is the door.
 */
package io.klantbeeld.campaign.contact.dispatch.rate;
