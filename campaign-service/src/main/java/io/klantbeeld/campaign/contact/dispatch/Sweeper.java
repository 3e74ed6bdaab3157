package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.campaign.contact.Change;
import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.ContactState;
import io.klantbeeld.campaign.contact.Ledger;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/**
 * Finds what a crash, a kill switch or time itself has left behind. What was claimed is put back; what was being sent is
 * UNKNOWN, since nobody can say whether it left.
 */
@ApplicationScoped
class Sweeper {
    private static final String ORPHANED = """
            select * from contact
             where state = ? and lease_until <= ?
             order by lease_until limit 500 for update skip locked
            """;

    private static final String EXPIRED = """
            select * from contact
             where state in ('PLANNED', 'REJECTED_TEMPORARY') and expires_at <= ?
             order by expires_at limit 500 for update skip locked
            """;

    // Nobody said what came of it; who does later is heard, and marked as late.
    private static final String LAPSED = """
            select * from contact
             where state = 'RESERVED' and expires_at <= ?
             order by expires_at limit 500 for update skip locked
            """;

    private static final String KILLED = """
            select contact.* from contact join campaign on campaign.key = contact.campaign and campaign.killed
             where contact.state in ('PLANNED', 'REJECTED_TEMPORARY')
             limit 500 for update of contact skip locked
            """;

    private final LedgerRows rows;
    private final Ledger ledger;
    private final Clock clock;

    Sweeper(LedgerRows rows, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        var now = clock.instant();
        sweep(() -> rows.list(ORPHANED, ContactState.CLAIMED, now), contact -> Change.to(ContactState.PLANNED, contact)
                .because(contact.gate(), contact.code()));
        sweep(() -> rows.list(ORPHANED, ContactState.SENDING, now), contact -> Change.to(ContactState.UNKNOWN, contact)
                .because("DISPATCH", "NO_ANSWER"));
        sweep(() -> rows.list(EXPIRED, now), contact -> Change.to(ContactState.EXPIRED, contact)
                .because("TIMING", "EXPIRED", contact.evidence()));
        sweep(() -> rows.list(LAPSED, now), contact -> Change.to(ContactState.EXPIRED, contact)
                .because("TIMING", "EXPIRED"));
        sweep(() -> rows.list(KILLED), contact -> Change.to(ContactState.CANCELLED, contact)
                .because("LIFECYCLE", "KILL_SWITCH"));
    }

    // Each batch in a transaction of its own: one that fails does not keep the others from being swept.
    private void sweep(Find find, Function<Contact, Change> change) {
        QuarkusTransaction.requiringNew().run(() -> {
            var found = find.contacts();
            if (!found.isEmpty()) {
                var from = found.stream().map(Contact::state).distinct().toList();
                ledger.change(found.stream().map(change).toList(), from, clock.instant());
            }
        });
    }

    private interface Find {
        List<Contact> contacts();
    }
}
