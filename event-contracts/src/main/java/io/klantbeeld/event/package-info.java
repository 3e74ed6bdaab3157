/**
 * The events that the services exchange: one record and one JSON Schema per topic, with examples.
 * Change is additive only; anything else is a new major topic.
 */
package io.klantbeeld.event;
