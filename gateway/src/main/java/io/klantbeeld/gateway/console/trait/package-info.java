/**
 * What is known of a customer, trait by trait: where each value comes from, what it was at a moment of the past, and how
 * it is amended.
 */
package io.klantbeeld.gateway.console.trait;
