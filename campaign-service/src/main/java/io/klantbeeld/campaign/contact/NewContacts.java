package io.klantbeeld.campaign.contact;

import io.klantbeeld.campaign.contact.PressureLock.Held;
import io.klantbeeld.campaign.contact.fallback.Fallbacks;
import io.klantbeeld.campaign.contact.pressure.Judgement;
import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.platform.Ids;
import io.klantbeeld.campaign.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Adds contacts to the ledger, each once. */
@ApplicationScoped
class NewContacts {
    private static final String KNOWN = "select 1 as known from contact where contact_key = any (?::uuid[]) limit 1";

    // What is selected by stands in columns of its own; the plan says the rest. A reservation is claimed as it is made,
    // so that it has its fence from the start.
    private static final String INSERT = """
            insert into contact (id, contact_key, person, profile_id, ik, members, contact_point_ik, brand, campaign,
                                 action, channel, category, counts, plan, state, published_rank, not_before,
                                 next_attempt_at, expires_at, planned_at, changed_at, basis, judged_at, judged_by,
                                 judged_in, permitted_at, fence, worth)
            select ?, ?, ?, ?, ?, ?::uuid[], ?, plan ->> 'brand', plan ->> 'campaign', plan ->> 'action',
                   plan ->> 'channel', plan ->> 'category', ?, plan, state, 10, not_before, not_before, ?, now, now, ?, judged_at, judged_by,
                   case when judged_at is not null then pg_current_xact_id() end,
                   case when judged_at is not null then now end, case state when 'RESERVED' then 1 else 0 end,
                   case when (plan ->> 'owed')::boolean then 'Infinity' else (plan ->> 'score')::numeric end
              from (select ?::text as state, ?::jsonb as plan, ?::timestamptz as not_before, ?::timestamptz as now,
                           ?::timestamptz as judged_at, ?::jsonb as judged_by) new
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

    UUID add(ReservationRequest request, Held held) {
        var to = request.addressee();
        var judged = judgement(request, held);
        return publish(database.list(
                INSERT,
                ContactRow::read,
                ids.next(),
                key(request.plan(), to.person()),
                to.person(),
                to.profileId(),
                to.ik(),
                held.members(),
                to.contactPointIk(),
                request.counts(),
                request.expiresAt(),
                request.basis(),
                isTeams(request) ? ContactState.RESERVED : ContactState.PLANNED,
                Json.write(request.plan()),
                request.notBefore(),
                request.now(),
                judged.map(Judgement::at).orElse(null),
                judged.map(Json::write).orElse(null)));
    }

    private UUID publish(List<Contact> contact) {
        ledger.publish(contact);
        planned.fire(new ContactsPlanned());
        return contact.getFirst().id();
    }

    // A team makes its contact as soon as it has it; what is planned is judged again when it is sent.
    private static Optional<Judgement> judgement(ReservationRequest request, Held held) {
        return isTeams(request)
                ? Optional.of(Judgement.of(held.since(), held.members(), request.rules(), request.zone()))
                : Optional.empty();
    }

    private static boolean isTeams(ReservationRequest request) {
        return request.plan().run() == null;
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
