package io.klantbeeld.outbox;

import java.util.List;

/**
 * Handles records that arrived from Kafka, in one transaction with the note that they were handled.
 *
 * <p>It may be called again with the same records or a part of them, after a transaction that was rolled back. An
 * exception that does not pass by itself sends the culprit, and only it, to the dead letters.
 */
@FunctionalInterface
public interface BatchHandler {
    /** Handles the records, which are in the order of their partitions and never empty. */
    void handle(List<ReceivedRecord> records);
}
