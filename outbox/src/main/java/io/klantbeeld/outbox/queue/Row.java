package io.klantbeeld.outbox.queue;

/** What a row of the outbox says. */
public sealed interface Row permits EventRow, StateRow {
    /** The topic to publish to. */
    String topic();

    /** The key that decides the partition. */
    String key();

    /** The trace that the row was written in, or null. */
    String traceparent();
}
