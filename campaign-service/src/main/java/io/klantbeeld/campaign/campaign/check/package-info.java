/**
 * What is wrong with a campaign, each fault with its field: names of things that do not exist, and what cannot be
 * meant. {@link io.klantbeeld.campaign.campaign.check.DefinitionCheck} is the door.
 */
package io.klantbeeld.campaign.campaign.check;
