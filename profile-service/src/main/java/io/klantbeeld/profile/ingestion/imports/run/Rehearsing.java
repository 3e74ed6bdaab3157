package io.klantbeeld.profile.ingestion.imports.run;

import io.klantbeeld.profile.ingestion.fact.History;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Sees what an import would do, by doing it: the very code that resolves persons runs on copies of the persons in question,
 * in one transaction that is rolled back. Nothing is locked, so live events do not wait. See ADR 0013.
 */
@ApplicationScoped
class Rehearsing {
    private static final int LONGEST_SECONDS = 6 * 60 * 60;

    private final ImportSource source;
    private final BatchResults results;
    private final History history;
    private final Stage stage;
    private final ImportRows rows;
    private final Leases leases;

    Rehearsing(
            ImportSource source, BatchResults results, History history, Stage stage, ImportRows rows, Leases leases) {
        this.source = source;
        this.results = results;
        this.history = history;
        this.stage = stage;
        this.rows = rows;
        this.leases = leases;
    }

    void run(Import run, UUID worker) {
        QuarkusTransaction.requiringNew().run(() -> {
            rows.forget(run.id());
            leases.restart(run.id(), worker);
        });
        source.read(run, batches -> onStage(() -> rehearse(run, worker, batches)));
    }

    private static void onStage(Runnable play) {
        try {
            QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> {
                play.run();
                throw new Curtain();
            });
        } catch (Curtain rolledBack) {
            // That is how every rehearsal ends.
        }
    }

    private void rehearse(Import run, UUID worker, RowBatches batches) {
        stage.build();
        long batchesDone = 0;
        for (var batch = batches.next(); batch != null; batch = batches.next()) {
            stage.bringKnown(run.source(), batch.events());
            var told = results.of(batch, naming -> stage.bring(naming.all()), history::rehearse);
            stage.survey(++batchesDone);
            report(run, worker, batch, told);
        }
    }

    /** What is told stays, unlike what was rehearsed. */
    private void report(Import run, UUID worker, RowBatch batch, List<RowResult> told) {
        Retrying.run(() -> QuarkusTransaction.requiringNew().run(() -> {
            rows.store(run.id(), told, false);
            leases.count(run.id(), worker, batch, told);
        }));
    }

    /** Ends the transaction of a rehearsal without anything left of it. */
    private static final class Curtain extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Curtain() {
            super("the rehearsal is over", null, false, false);
        }
    }
}
