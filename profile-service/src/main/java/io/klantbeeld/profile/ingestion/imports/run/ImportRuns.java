package io.klantbeeld.profile.ingestion.imports.run;

import io.klantbeeld.outbox.failure.Failures;
import io.klantbeeld.profile.ingestion.imports.file.FileUnreadable;
import io.klantbeeld.profile.platform.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Takes up one import after the other and brings each to an end. */
@ApplicationScoped
class ImportRuns {
    private static final Logger LOG = Logger.getLogger(ImportRuns.class);

    private final Leases leases;
    private final Rehearsing rehearsing;
    private final Applying applying;
    private final Undoing undoing;
    private final UUID worker;

    ImportRuns(Leases leases, Rehearsing rehearsing, Applying applying, Undoing undoing, Ids ids) {
        this.leases = leases;
        this.rehearsing = rehearsing;
        this.applying = applying;
        this.undoing = undoing;
        this.worker = ids.next();
    }

    /** Does the next import; false when none waits. */
    @ActivateRequestContext
    boolean next() {
        var taken = QuarkusTransaction.requiringNew().call(() -> leases.take(worker));
        taken.ifPresent(this::work);
        return taken.isPresent();
    }

    private void work(Import run) {
        LOG.infof("Import begins import=%s state=%s", run.id(), run.state());
        try {
            end(run, attempt(run), null);
        } catch (FileUnreadable unreadable) {
            end(run, ImportState.FAILED, new Import.Failure(unreadable.code(), unreadable.field()));
        } catch (LeaseLost lost) {
            LOG.infof("Import is no longer held import=%s", run.id());
        } catch (RuntimeException | Error failed) {
            // Errors too: a file that takes the worker with it would take that of the next replica as well.
            if (Failures.isTransient(failed)) {
                // The lease runs out, and somebody goes on from the last batch.
                LOG.warnf("Import interrupted import=%s reason=%s", run.id(), Failures.describe(failed));
            } else {
                LOG.errorf("Import failed import=%s reason=%s", run.id(), Failures.describe(failed));
                end(run, ImportState.FAILED, new Import.Failure("UNEXPECTED", null));
            }
        }
    }

    private ImportState attempt(Import run) {
        if (run.state() == ImportState.UNDOING) {
            undoing.run(run, worker);
            return ImportState.UNDONE;
        }
        if (run.applies()) {
            applying.run(run, worker);
        } else {
            rehearsing.run(run, worker);
        }
        return ImportState.COMPLETED;
    }

    private void end(Import run, ImportState state, Import.Failure failure) {
        try {
            QuarkusTransaction.requiringNew().run(() -> leases.end(run.id(), worker, state, failure));
            LOG.infof("Import ends import=%s state=%s", run.id(), state);
        } catch (LeaseLost lost) {
            LOG.infof("Import is no longer held import=%s", run.id());
        }
    }
}
