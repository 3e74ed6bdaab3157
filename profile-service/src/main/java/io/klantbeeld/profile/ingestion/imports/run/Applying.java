package io.klantbeeld.profile.ingestion.imports.run;

import io.klantbeeld.event.ingestion.IngestedEvent;
import io.klantbeeld.profile.identity.Resolution;
import io.klantbeeld.profile.ingestion.fact.ClaimCounting;
import io.klantbeeld.profile.ingestion.fact.History;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Imports for real: one transaction per batch, and after a crash on from the batch that was in hand. */
@ApplicationScoped
class Applying {
    private static final int KEEP_EVERY = 20;

    private final ImportSource source;
    private final BatchResults results;
    private final History history;
    private final ClaimCounting claims;
    private final ImportRows rows;
    private final Leases leases;

    Applying(
            ImportSource source,
            BatchResults results,
            History history,
            ClaimCounting claims,
            ImportRows rows,
            Leases leases) {
        this.source = source;
        this.results = results;
        this.history = history;
        this.claims = claims;
        this.rows = rows;
        this.leases = leases;
    }

    void run(Import run, UUID worker) {
        if (run.dryRun() == null && run.rows().read() == 0) {
            source.read(run, batches -> readThrough(run, worker, batches));
        }
        source.read(run, batches -> {
            long done = 0;
            int passedOver = 0;
            for (var batch = batches.next(); batch != null; batch = batches.next()) {
                done += batch.rows().size();
                if (done > run.rows().read()) {
                    apply(run, worker, batch);
                } else {
                    keep(run, worker, ++passedOver);
                }
            }
        });
    }

    /** Reads a file that no dry run has read, so that one that is damaged somewhere is not applied up to there. */
    private void readThrough(Import run, UUID worker, RowBatches batches) {
        int read = 0;
        while (batches.next() != null) {
            keep(run, worker, ++read);
        }
    }

    /** Reading alone takes long where the file is large, and another replica would take the worker for dead. */
    private void keep(Import run, UUID worker, int batches) {
        if (batches % KEEP_EVERY == 0) {
            QuarkusTransaction.requiringNew().run(() -> leases.keep(run.id(), worker, null));
        }
    }

    private void apply(Import run, UUID worker, RowBatch batch) {
        Retrying.run(() -> QuarkusTransaction.requiringNew().run(() -> {
            var done = results.of(batch, naming -> rows.note(run, naming), this::record);
            rows.store(run.id(), done, true);
            leases.count(run.id(), worker, batch, done);
        }));
    }

    private Resolution record(List<IngestedEvent> events) {
        var resolution = history.record(events);
        claims.count(events);
        return resolution;
    }
}
