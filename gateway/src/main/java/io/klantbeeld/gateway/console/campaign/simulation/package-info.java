/** Simulations of a campaign: what is supposed, how far it is, the funnel of its gates, and who falls where and why. */
package io.klantbeeld.gateway.console.campaign.simulation;
