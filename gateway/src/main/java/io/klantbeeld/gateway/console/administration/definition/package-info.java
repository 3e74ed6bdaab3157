/**
 * What events should look like: definitions with a schema each, what becomes of events that do not fit, and the events
 * that come without anybody having defined them.
 */
package io.klantbeeld.gateway.console.administration.definition;
