/**
 * What there is only so much of: a campaign's budget, and the stock of an action. Contacts take it when they are planned
 * and give it back when they are not made; {@link io.klantbeeld.campaign.contact.capacity.Capacity} is the door.
 */
package io.klantbeeld.campaign.contact.capacity;
