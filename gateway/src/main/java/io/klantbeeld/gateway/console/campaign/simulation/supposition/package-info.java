/** What a simulation supposes instead of what holds: as fields of a form, as a request, and in words. */
package io.klantbeeld.gateway.console.campaign.simulation.supposition;
