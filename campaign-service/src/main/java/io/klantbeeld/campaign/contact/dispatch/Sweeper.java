package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.campaign.channel.Failure.Code;
import io.klantbeeld.campaign.contact.Change;
import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.ContactState;
import io.klantbeeld.outbox.failure.Failures;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Finds what a crash, the end of a campaign or time itself has left behind. What was claimed is put back; what was being sent is
 * UNKNOWN, since nobody can say whether it left.
 */
@ApplicationScoped
class Sweeper {
    private static final Logger LOG = Logger.getLogger(Sweeper.class);

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

    // From what waits to its campaigns, since most that are over have nothing waiting. In the order of the index, which
    // no other one has.
    private static final String PLANNED = """
            select contact.*
              from contact_lane lane
             cross join lateral (
                   select * from contact
                    where state in ('PLANNED', 'REJECTED_TEMPORARY')
                      and coalesce(campaign, '') = lane.campaign and contact.channel = lane.channel
                    order by next_attempt_at
                    limit 500 for update skip locked) contact
             where (select %s from campaign where key = lane.campaign)
             limit 500
            """;

    private static final String RESERVED = """
            select contact.*
              from contact_reserver lane
             cross join lateral (
                   select * from contact
                    where state = 'RESERVED' and contact.campaign = lane.campaign
                    order by contact.campaign
                    limit 500 for update skip locked) contact
             where (select %s from campaign where key = lane.campaign)
             limit 500
            """;

    private static final String KILLED = "killed";
    private static final String OVER = "state not in ('RUNNING', 'PAUSED')";

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
        var now = clock.instant();
        sweep(() -> rows.list(ORPHANED, ContactState.CLAIMED, now), contact -> Change.to(ContactState.PLANNED, contact)
                .because(contact.gate(), contact.code()));
        sweep(() -> rows.list(ORPHANED, ContactState.SENDING, now), contact -> Change.to(ContactState.UNKNOWN, contact)
                .because("DISPATCH", Code.NO_ANSWER.name()));
        sweep(() -> rows.list(EXPIRED, now), contact -> Change.to(ContactState.EXPIRED, contact)
                .because("TIMING", "EXPIRED", contact.evidence()));
        sweep(() -> rows.list(LAPSED, now), contact -> Change.to(ContactState.EXPIRED, contact)
                .because("TIMING", "EXPIRED"));
        for (var waiting : List.of(PLANNED, RESERVED)) {
            callOff(waiting.formatted(KILLED), "KILL_SWITCH");
            callOff(waiting.formatted(OVER), "NOT_RUNNING");
        }
    }

    private void callOff(String sql, String code) {
        sweep(() -> rows.list(sql), contact -> Change.to(ContactState.CANCELLED, contact)
                .because("LIFECYCLE", code));
    }

    // Each kind in a transaction of its own: what is wrong with one keeps no other from being swept.
    private void sweep(Supplier<List<Contact>> find, Function<Contact, Change> step) {
        try {
            journal.sweep(find, step);
        } catch (RuntimeException e) {
            LOG.errorf("Contacts that were left behind are not swept yet: cause=%s", Failures.describe(e));
        }
    }
}
