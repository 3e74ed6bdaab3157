/** Moves the rows of the outbox to Kafka: one relay per database, in the order of the rows, each row at least once. */
package io.klantbeeld.outbox.relay;
