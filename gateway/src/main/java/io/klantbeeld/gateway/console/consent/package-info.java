/**
 * How the console speaks of permission: grounds, law, evidence, hours and periods in words, for the pages of customers
 * and for those of the catalogue.
 */
package io.klantbeeld.gateway.console.consent;
