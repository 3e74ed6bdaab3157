package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.ContactPlan;
import io.klantbeeld.campaign.contact.dispatch.rate.Throttle;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;

/** Claims contacts that are due, each for one dispatcher at a time. */
@ApplicationScoped
class Claims {
    /** Contacts that are addressed, asked permission for and written together. */
    private static final int BATCH = 50;

    // What is owed does not wait for the rest, and of the rest what is worth most goes first.
    private static final Comparator<ContactPlan> ORDER = Comparator.comparing(ContactPlan::owed)
            .reversed()
            .thenComparing(ContactPlan::score, Comparator.nullsLast(Comparator.reverseOrder()));

    // Of each campaign and channel that may go the oldest, and of those the oldest: what is held is not walked past.
    // Of what may go at the same moment, what is worth most. The lanes are as many as could fill the batch with one
    // contact each.
    private static final String CLAIM = """
            with lane as (
              select campaign, channel
                from contact_lane
               where first_at <= ?
                 and not exists (select 1 from campaign
                                  where key = contact_lane.campaign and (state <> 'RUNNING' or killed))
                 and not exists (select 1 from campaign_brake
                                  where campaign_brake.campaign = contact_lane.campaign
                                    and campaign_brake.channel = contact_lane.channel and until is null)
               order by first_at
               limit ?),
            due as (
              select next.id
                from lane
               cross join lateral (
                     select id, next_attempt_at, worth
                       from contact
                      where state in ('PLANNED', 'REJECTED_TEMPORARY')
                        and coalesce(campaign, '') = lane.campaign and contact.channel = lane.channel
                        and next_attempt_at <= ? and expires_at > ?
                      order by next_attempt_at, worth desc nulls last
                      limit ?
                        for update skip locked) next
               order by next.next_attempt_at, next.worth desc nulls last
               limit ?)
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

    /** Claims at most one batch of contacts that may leave now, in the order in which they should; commits by itself. */
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
        return rows.list(CLAIM, now, BATCH, now, now, BATCH, BATCH, now.plus(config.lease()), now).stream()
                .sorted(Comparator.comparing(Contact::plan, ORDER))
                .toList();
    }
}
