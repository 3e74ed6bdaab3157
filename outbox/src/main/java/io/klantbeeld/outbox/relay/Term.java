package io.klantbeeld.outbox.relay;

import io.klantbeeld.outbox.queue.Queued;
import io.klantbeeld.outbox.relay.RelaySteps.Step;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One term of office of the active relay: it publishes batch after batch until something fails. */
final class Term {
    private final Leadership leadership;
    private final Publisher publisher;
    private final RecordAssembly assembly;
    private final RelaySteps steps;
    // Published, but locked by a transaction that writes them again: not to be published twice, nor to be waited for.
    private final Set<Long> lingering = new HashSet<>();

    Term(Leadership leadership, Publisher publisher, RecordAssembly assembly, RelaySteps steps) {
        this.leadership = leadership;
        this.publisher = publisher;
        this.assembly = assembly;
        this.steps = steps;
    }

    /**
     * Publishes the first rows of the queue and answers them. The rows were read after the predecessor was fenced, so
     * whatever it published comes before them in the log, or never.
     */
    List<Queued> publishNext(int limit) throws SQLException, InterruptedException {
        removeLingering();
        List<Queued> rows = leadership.oldest(limit, lingering);
        if (rows.isEmpty()) {
            return rows;
        }
        steps.reached(Step.ROWS_READ);
        publish(rows);
        lingering.addAll(rows.stream().map(Queued::id).collect(Collectors.toSet()));
        lingering.removeAll(leadership.remove(lingering));
        steps.reached(Step.ROWS_REMOVED);
        return rows;
    }

    private void publish(List<Queued> rows) throws InterruptedException {
        try {
            var records = assembly.assemble(rows);
            steps.reached(Step.STATES_READ);
            publisher.publish(records, steps);
        } catch (RuntimeException e) {
            throw new BatchFailed(rows, e);
        }
    }

    private void removeLingering() throws SQLException {
        if (!lingering.isEmpty()) {
            lingering.removeAll(leadership.remove(lingering));
            // A row that was written again has moved to a new id.
            lingering.retainAll(leadership.existing(lingering));
        }
    }
}
