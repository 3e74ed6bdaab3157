package io.klantbeeld.campaign.contact;

import io.klantbeeld.campaign.contact.fallback.Fallbacks;
import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.platform.Ids;
import io.klantbeeld.campaign.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Adds contacts to the ledger, each once. */
@ApplicationScoped
class NewContacts {
    private static final String KNOWN = "select 1 as known from contact where contact_key = any (?::uuid[]) limit 1";

    // What is selected by stands in columns of its own; the plan says the rest.
    private static final String INSERT = """
            insert into contact (id, contact_key, person, profile_id, ik, members, contact_point_ik, brand, campaign,
                                 action, channel, category, counts, plan, state, published_rank, not_before,
                                 next_attempt_at, expires_at, planned_at, changed_at)
            select ?, ?, ?, ?, ?, ?::uuid[], ?, plan ->> 'brand', plan ->> 'campaign', plan ->> 'action',
                   plan ->> 'channel', plan ->> 'category', ?, plan, state, 10, not_before, not_before, ?, now, now
              from (select ?::text as state, ?::jsonb as plan, ?::timestamptz as not_before, ?::timestamptz as now) new
            returning *
            """;

    private final Database database;
    private final Ledger ledger;
    private final Ids ids;
    private final Event<ContactsPlanned> planned;

    NewContacts(Database database, Ledger ledger, Ids ids, Event<ContactsPlanned> planned) {
        this.database = database;
        this.ledger = ledger;
        this.ids = ids;
        this.planned = planned;
    }

    /** Tells whether the same contact was added before, for any of those who count as the person. */
    boolean has(ContactPlan plan, Collection<UUID> members) {
        var keys = members.stream().map(member -> key(plan, member)).toList();
        return !database.list(KNOWN, row -> true, keys).isEmpty();
    }

    UUID add(ReservationRequest request, List<UUID> members) {
        var to = request.addressee();
        var contact = database.list(
                INSERT,
                ContactRow::read,
                ids.next(),
                key(request.plan(), to.person()),
                to.person(),
                to.profileId(),
                to.ik(),
                members,
                to.contactPointIk(),
                request.counts(),
                request.expiresAt(),
                request.plan().run() == null ? ContactState.RESERVED : ContactState.PLANNED,
                Json.write(request.plan()),
                request.notBefore(),
                request.now());
        ledger.publish(contact);
        planned.fire(new ContactsPlanned());
        return contact.getFirst().id();
    }

    /**
     * The id of a contact's identity: the same step of the same run for the same person and occurrence, once; and once
     * what takes the place of a contact that failed.
     */
    private static UUID key(ContactPlan plan, UUID person) {
        return plan.fallbackOf() == null
                ? Ids.named("contact", plan.campaign(), plan.run(), plan.step(), person, plan.occurrence())
                : Fallbacks.key(plan.fallbackOf());
    }
}
