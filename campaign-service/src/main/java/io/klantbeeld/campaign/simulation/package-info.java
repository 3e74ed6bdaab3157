/**
 * Tries a campaign on everybody before it meets anybody: what would become of each person, by the code of live decisions,
 * with a clock that stands still. Nothing is reserved, sent or remembered as a decision.
 */
package io.klantbeeld.campaign.simulation;
