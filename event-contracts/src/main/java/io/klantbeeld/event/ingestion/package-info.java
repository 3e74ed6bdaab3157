/**
 * What producers tell about a person.
 * The topic is ingestion's durable log, keyed by the identifier key of the best identifier.
 */
package io.klantbeeld.event.ingestion;
