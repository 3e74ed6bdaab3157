package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.dispatch.rate.Throttle;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Claims contacts that are due, each for one dispatcher at a time. */
@ApplicationScoped
class Claims {
    /** Contacts that are addressed, asked permission for and written together. */
    private static final int BATCH = 50;

    private static final String CLAIM = """
            with due as (
              select contact.id
                from contact
               where contact.state in ('PLANNED', 'REJECTED_TEMPORARY')
                 and contact.next_attempt_at <= ? and contact.expires_at > ?
                 and not exists (select 1 from campaign
                                  where key = contact.campaign and (state <> 'RUNNING' or killed))
                 and not exists (select 1 from campaign_brake
                                  where campaign_brake.campaign = contact.campaign
                                    and campaign_brake.channel = contact.channel and until is null)
               order by contact.next_attempt_at
               limit ?
                 for update of contact skip locked)
            update contact
               set state = 'CLAIMED', fence = fence + 1, lease_until = ?, changed_at = ?
              from due
             where contact.id = due.id
            returning contact.*
            """;

    private final LedgerRows rows;
    private final Throttle throttle;
    private final Journal journal;
    private final DispatchConfig config;
    private final Clock clock;

    Claims(LedgerRows rows, Throttle throttle, Journal journal, DispatchConfig config, Clock clock) {
        this.rows = rows;
        this.throttle = throttle;
        this.journal = journal;
        this.config = config;
        this.clock = clock;
    }

    /** Claims at most one batch of contacts that may leave now; commits by itself. None: nothing is due. */
    List<Contact> next() {
        var claimed = claim();
        while (!claimed.isEmpty()) {
            var throttled = throttle.admit(claimed);
            journal.release(throttled.waiting());
            if (!throttled.admitted().isEmpty()) {
                return throttled.admitted();
            }
            claimed = claim();
        }
        return claimed;
    }

    private List<Contact> claim() {
        var now = clock.instant();
        return rows.list(CLAIM, now, now, BATCH, now.plus(config.lease()), now);
    }
}
