package io.klantbeeld.outbox.queue;

import java.time.Instant;

/**
 * A row in its place in the queue.
 *
 * @param id the place; it names this content for ever, since a row that is written again moves to a new place
 * @param since when the row was written
 */
public record Queued(long id, Instant since, Row row) {}
