package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.campaign.channel.Failure.Code;
import io.klantbeeld.campaign.contact.Change;
import io.klantbeeld.campaign.contact.ContactState;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

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
    private final Journal journal;
    private final Clock clock;

    Sweeper(LedgerRows rows, Journal journal, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        // Each kind in a transaction of its own: what was swept stays swept when another kind fails.
        var now = clock.instant();
        journal.sweep(
                () -> rows.list(ORPHANED, ContactState.CLAIMED, now),
                contact -> Change.to(ContactState.PLANNED, contact).because(contact.gate(), contact.code()));
        journal.sweep(
                () -> rows.list(ORPHANED, ContactState.SENDING, now),
                contact -> Change.to(ContactState.UNKNOWN, contact).because("DISPATCH", Code.NO_ANSWER.name()));
        journal.sweep(() -> rows.list(EXPIRED, now), contact -> Change.to(ContactState.EXPIRED, contact)
                .because("TIMING", "EXPIRED", contact.evidence()));
        journal.sweep(() -> rows.list(LAPSED, now), contact -> Change.to(ContactState.EXPIRED, contact)
                .because("TIMING", "EXPIRED"));
        journal.sweep(() -> rows.list(KILLED), contact -> Change.to(ContactState.CANCELLED, contact)
                .because("LIFECYCLE", "KILL_SWITCH"));
    }
}
