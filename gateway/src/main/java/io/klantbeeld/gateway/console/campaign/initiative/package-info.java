/** Initiatives: what campaigns of several channels and countries have in common, and which campaigns these are. */
package io.klantbeeld.gateway.console.campaign.initiative;
