/**
 * Lets people into journeys by what they do, and leads them through the steps. A trigger waits, for a moment at most,
 * until the projections include what started it.
 */
package io.klantbeeld.campaign.journey;
