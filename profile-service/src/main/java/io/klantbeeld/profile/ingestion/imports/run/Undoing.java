package io.klantbeeld.profile.ingestion.imports.run;

import io.klantbeeld.profile.identity.Withdrawals;
import io.klantbeeld.profile.ingestion.fact.History;
import io.klantbeeld.profile.traits.Traits;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Takes an application back, batch by batch: first the facts that its rows became, then what was derived from them. What
 * is left to do is in the tables, so that it goes on after a crash. See ADR 0014.
 */
@ApplicationScoped
class Undoing {
    private static final int ROWS = 1_000;
    private static final int NODES = 500;

    private final AppliedRows applied;
    private final Remains remains;
    private final History history;
    private final Withdrawals withdrawals;
    private final Traits traits;
    private final Leases leases;

    Undoing(
            AppliedRows applied,
            Remains remains,
            History history,
            Withdrawals withdrawals,
            Traits traits,
            Leases leases) {
        this.applied = applied;
        this.remains = remains;
        this.history = history;
        this.withdrawals = withdrawals;
        this.traits = traits;
        this.leases = leases;
    }

    void run(Import run, UUID worker) {
        long total = Math.max(1, applied.count(run));
        long done = 0;
        for (var rows = facts(run, worker, 0, 0);
                !rows.isEmpty();
                rows = facts(run, worker, rows.getLast().row(), done / (double) total)) {
            done += rows.size();
        }
        for (int some = persons(run, worker, done, total); some > 0; some = persons(run, worker, done, total)) {
            done += some;
        }
    }

    /** Takes back the facts of some rows after another, and says of which. */
    private List<AppliedRows.Applied> facts(Import run, UUID worker, long after, double progress) {
        return Retrying.call(() -> QuarkusTransaction.requiringNew().call(() -> {
            var rows = applied.next(run, after, ROWS);
            if (!rows.isEmpty()) {
                history.withdraw(rows.stream().map(AppliedRows.Applied::event).toList());
                applied.withdrawn(run, rows);
            }
            leases.keep(run.id(), worker, Math.min(1, progress));
            return rows;
        }));
    }

    /** Resolves the persons of some nodes anew, and says of how many. */
    private int persons(Import run, UUID worker, long done, long total) {
        return Retrying.call(() -> QuarkusTransaction.requiringNew().call(() -> {
            var nodes = applied.nodes(run, NODES);
            if (!nodes.isEmpty()) {
                resolve(run, nodes);
            }
            leases.keep(run.id(), worker, Math.min(1, done / (double) total));
            return nodes.size();
        }));
    }

    private void resolve(Import run, List<UUID> nodes) {
        withdrawals.lock(nodes);
        remains.restoreSightings(run, nodes);
        var withdrawal = withdrawals.resolve(nodes, remains.unnamed(nodes));
        traits.rebuild(withdrawal);
        withdrawals.conclude(withdrawal);
        applied.resolved(run, nodes);
    }
}
