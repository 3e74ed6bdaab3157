/**
 * What the events of a brand should look like, and which events really come.
 * Schemas are compiled when they change, on every replica, so that holding an event against one costs no round trip.
 */
package io.klantbeeld.profile.ingestion.definition;
