package io.klantbeeld.campaign.contact;

import io.klantbeeld.campaign.contact.ContactPointBlocks.Block;
import io.klantbeeld.campaign.contact.capacity.Capacity;
import io.klantbeeld.campaign.contact.fallback.Fallbacks;
import io.klantbeeld.campaign.contact.response.Responses;
import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.platform.Json;
import io.klantbeeld.campaign.platform.Row;
import io.klantbeeld.event.Topics;
import io.klantbeeld.event.campaign.ContactChanged;
import io.klantbeeld.outbox.Outbox;
import io.klantbeeld.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Moves contacts from state to state, and tells others whenever the published status rises. */
@ApplicationScoped
public class Ledger {
    // A batch in one statement. Sending asks once more whether it may: the campaign runs, lease and contact still hold.
    // That it is being sent is told when it lasts, by what follows (ADR 0034). A bounce that turns out to be for good
    // is told again: only that one closes the address. So is whatever gets the code of a stop, which others have to
    // hear. What is planned again after its end was told gets another end, of the same rank, which is told as well.
    private static final String CHANGE = """
            update contact
               set state = step.state, gate = step.gate, code = step.code, evidence = step.evidence,
                   locale = coalesce(step.locale, contact.locale), subject = coalesce(step.subject, contact.subject),
                   contact_point_ik = coalesce(step.contact_point_ik, contact.contact_point_ik),
                   basis = case step.state when 'SENDING' then step.basis when 'PLANNED' then null else contact.basis end,
                   provider_id = coalesce(step.provider_id, contact.provider_id),
                   next_attempt_at = coalesce(step.next_attempt_at, contact.next_attempt_at),
                   lease_until = case when step.state = 'SENDING' then contact.lease_until end,
                   sent_at = case when step.state = 'SENDING' then ? else contact.sent_at end,
                   judged_at = case when step.state = 'SENDING' then ? else contact.judged_at end,
                   judged_by = case when step.state = 'SENDING' then step.judged_by else contact.judged_by end,
                   judged_in = case when step.state = 'SENDING' then pg_current_xact_id() else contact.judged_in end,
                   permitted_at = case when step.state = 'SENDING' then step.permitted_at else contact.permitted_at end,
                   attempts = contact.attempts + case when step.state = 'SENDING' then 1 else 0 end,
                   published_rank = case step.state when 'PLANNED' then least(contact.published_rank, ?)
                                                    when 'SENDING' then contact.published_rank
                                                    else greatest(contact.published_rank, step.rank) end,
                   changed_at = ?
              from unnest(?::uuid[], ?::bigint[], ?::text[], ?::int[], ?::text[], ?::text[], ?::jsonb[], ?::text[],
                          ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::jsonb[], ?::text[], ?::timestamptz[])
                   as step (id, fence, state, rank, gate, code, evidence, locale, subject, contact_point_ik, basis,
                            permitted_at, judged_by, provider_id, next_attempt_at)
             where contact.id = step.id and contact.fence = step.fence and contact.state = any (?::text[])
               and (step.state <> 'SENDING'
                    or contact.lease_until > ? and contact.expires_at > ?
                       and not exists (select 1 from campaign
                                        where key = contact.campaign and (state <> 'RUNNING' or killed)))
            returning contact.*, old.state as state_before, old.code as code_before,
                      old.disposition as disposition_before,
                      step.rank > old.published_rank and step.state <> 'SENDING'
                      or (step.state = 'BOUNCED' or step.code = any (?::text[]))
                         and step.rank = old.published_rank and step.code is distinct from old.code as risen
            """;

    private static final int BELOW_AN_END = ContactState.ACCEPTED.rank() - 1;

    private final Database database;
    private final Outbox outbox;
    private final Capacity capacity;
    private final Fallbacks fallbacks;
    private final Responses responses;
    private final ContactPointBlocks blocks;

    Ledger(
            Database database,
            Outbox outbox,
            Capacity capacity,
            Fallbacks fallbacks,
            Responses responses,
            ContactPointBlocks blocks) {
        this.database = database;
        this.outbox = outbox;
        this.capacity = capacity;
        this.fallbacks = fallbacks;
        this.responses = responses;
        this.blocks = blocks;
    }

    /**
     * Changes those contacts that are in one of the states and still belong to whoever holds the fence, and answers
     * them as they are now. Needs a transaction.
     */
    public List<Contact> change(Collection<Change> changes, Collection<ContactState> from, Instant now) {
        if (changes.isEmpty()) {
            return List.of();
        }
        var steps = database.list(
                CHANGE,
                row -> new Step(before(row), ContactRow.read(row), row.flag("risen")),
                Stream.of(
                                Stream.<Object>of(now, now, BELOW_AN_END, now),
                                columns(changes),
                                Stream.<Object>of(from, now, now, ContactChanged.STOPS))
                        .flatMap(parameters -> parameters)
                        .toArray());
        var contacts = steps.stream().map(Step::contact).toList();
        settle(contacts, from, now);
        publish(steps.stream().filter(Step::risen).map(Step::contact).toList());
        responses.add(steps.stream()
                .flatMap(step -> ResponseState.response(step.before, step.contact, responses::isResponse))
                .toList());
        return contacts;
    }

    /**
     * Gives back what contacts held that are not made, takes again what those did that are made after all, and lets the
     * next channel have its turn where one failed for good.
     */
    void settle(Collection<Contact> contacts, Collection<ContactState> from, Instant now) {
        fallbacks.note(contacts, from, now);
        capacity.release(ofCampaigns(contacts, ContactState.NOT_MADE::contains));
        if (from.stream().anyMatch(ContactState.NOT_MADE::contains)) {
            capacity.resume(ofCampaigns(contacts, state -> !ContactState.NOT_MADE.contains(state)));
        }
    }

    private static List<UUID> ofCampaigns(Collection<Contact> contacts, Predicate<ContactState> stands) {
        return contacts.stream()
                .filter(contact -> contact.plan().campaign() != null && stands.test(contact.state()))
                .map(Contact::id)
                .toList();
    }

    private static Stream<Object> columns(Collection<Change> changes) {
        return Stream.<Function<Change, Object>>of(
                        Change::contact,
                        Change::fence,
                        Change::state,
                        change -> change.state().rank(),
                        Change::gate,
                        Change::code,
                        change -> Json.write(change.evidence()),
                        change -> change.sent().locale(),
                        change -> change.sent().subject(),
                        change -> change.sent().contactPointIk(),
                        change -> change.sent().basis(),
                        change -> change.sent().permittedAt(),
                        change -> Json.write(change.sent().judgement()),
                        Change::providerId,
                        Change::nextAttemptAt)
                .map(part -> Database.column(changes, part));
    }

    /** Tells others how contacts stand; until they have heard who said stop, the address that was used is closed. */
    void publish(List<Contact> contacts) {
        outbox.publishAll(contacts.stream().map(Ledger::event).toList());
        blocks.add(contacts.stream()
                .filter(contact -> contact.saysStop() && contact.addressee().contactPointIk() != null)
                .map(Block::stop)
                .toList());
    }

    private static OutboxEvent event(Contact contact) {
        var addressee = contact.addressee();
        var key = addressee.profileId() == null
                ? addressee.ik()
                : addressee.profileId().toString();
        return new OutboxEvent(Topics.CONTACT, key, Topics.CONTACT, changed(contact));
    }

    private static ContactChanged changed(Contact contact) {
        var addressee = contact.addressee();
        var plan = contact.plan();
        return new ContactChanged(
                contact.id(),
                addressee.profileId(),
                addressee.ik(),
                addressee.contactPointIk(),
                plan.brand(),
                plan.campaign(),
                plan.action(),
                plan.channel(),
                contact.locale(),
                contact.subject(),
                contact.state().status(),
                contact.state().rank(),
                contact.code(),
                contact.disposition(),
                contact.state().isMade() ? plan.cost() : null,
                contact.late(),
                contact.changedAt());
    }

    /** Counts what came of a contact that changed otherwise. */
    void count(ResponseState before, Contact contact) {
        responses.add(
                ResponseState.response(before, contact, responses::isResponse).toList());
    }

    private static ResponseState before(Row row) throws SQLException {
        return new ResponseState(
                row.constant("state_before", ContactState.class),
                row.text("code_before"),
                row.text("disposition_before"));
    }

    /** A contact after its step, how it stood before, and whether its published status rose. */
    private record Step(ResponseState before, Contact contact, boolean risen) {}
}
