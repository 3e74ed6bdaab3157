/** Work of campaigns that failed too often: journeys that did not start, contacts that were not followed up. */
package io.klantbeeld.gateway.console.campaign.parked;
