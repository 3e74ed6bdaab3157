package io.klantbeeld.outbox.relay;

import io.klantbeeld.outbox.queue.Queued;
import java.util.List;

/** Says that a batch could not be published, and where it began; the rows stay in the queue. */
class BatchFailed extends RuntimeException {
    private final String place;

    BatchFailed(List<Queued> rows, RuntimeException cause) {
        super("A batch could not be published", cause);
        Queued first = rows.getFirst();
        this.place = "%s/%d+%d".formatted(first.row().topic(), first.id(), rows.size());
    }

    /** Answers topic, first id and size of the batch that failed, or a dash where the failure was another. */
    static String placeOf(Throwable failure) {
        return failure instanceof BatchFailed batch ? batch.place : "-";
    }
}
