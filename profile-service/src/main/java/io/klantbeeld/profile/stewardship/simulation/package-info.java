/**
 * What other rules of identity would make of the persons that are known, and how new rules reach them.
 * Both run page by page in the background, by the very code that resolves new events.
 */
package io.klantbeeld.profile.stewardship.simulation;
