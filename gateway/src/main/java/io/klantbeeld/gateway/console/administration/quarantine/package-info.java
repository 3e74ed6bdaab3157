/**
 * What was not accepted and why, by reason and item by item, and trying it again after a fix.
 */
package io.klantbeeld.gateway.console.administration.quarantine;
