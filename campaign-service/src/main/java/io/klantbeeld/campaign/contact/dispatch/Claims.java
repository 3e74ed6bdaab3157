package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.campaign.contact.Contact;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Claims contacts that are due, each for one dispatcher at a time. */
@ApplicationScoped
class Claims {
    /** Contacts in a micro-batch: what a crash can leave in doubt. */
    static final int BATCH = 10;

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
    private final DispatchConfig config;
    private final Clock clock;

    Claims(LedgerRows rows, DispatchConfig config, Clock clock) {
        this.rows = rows;
        this.config = config;
        this.clock = clock;
    }

    /** Claims at most one micro-batch of contacts; commits by itself. */
    List<Contact> next() {
        var now = clock.instant();
        return rows.list(CLAIM, now, now, BATCH, now.plus(config.lease()), now);
    }
}
