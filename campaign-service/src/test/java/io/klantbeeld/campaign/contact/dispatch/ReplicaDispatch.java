package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.campaign.contact.AReservation;
import io.klantbeeld.campaign.contact.Change;
import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.ContactRow;
import io.klantbeeld.campaign.contact.ContactState;
import io.klantbeeld.campaign.contact.OwnLedger;
import io.klantbeeld.campaign.contact.dispatch.Addressing.Addressed;
import io.klantbeeld.campaign.content.RenderedMessage;
import io.klantbeeld.campaign.permission.Answer.Permit;
import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.platform.OwnPool;
import io.klantbeeld.campaign.projection.People;
import io.klantbeeld.event.profile.ProfileSnapshot.ContactPoint;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The dispatch of another replica, with a provider that takes everything; the dispatcher of the application stays out. */
public final class ReplicaDispatch {
    // Out of a campaign that is paused, and so out of reach of everybody else.
    private static final String CLAIM = """
            update contact
               set state = 'CLAIMED', campaign = 'none', fence = fence + 1, lease_until = now() + interval '1 hour'
             where id in (select id from contact
                           where state = 'PLANNED' and person = any (?::uuid[]) and next_attempt_at <= now()
                           order by random() limit 5 for update skip locked)
            returning *
            """;

    private static final String BACK = """
            update contact set campaign = ? where id = any (?::uuid[]) and state = 'PLANNED'
            """;

    private final OwnPool pool;
    private final Database database;
    private final People people;
    private final Journal journal;
    private final Clock clock = CDI.current().select(Clock.class).get();

    public ReplicaDispatch(OwnPool pool, OwnLedger ledger) {
        this.pool = pool;
        this.database = pool.database();
        this.people = ledger.people();
        this.journal = new Journal(ledger, ledger.admission(), database, new SimpleMeterRegistry(), clock);
    }

    /** Claims some contacts of these people, sends those that may be, and answers how many went. */
    public int send(List<UUID> profiles) {
        var claimed = database.list(CLAIM, ContactRow::read, profiles);
        var letters = claimed.stream().map(this::letter).toList();
        var sending = pool.transaction(() -> journal.sending(letters));
        pool.transaction(() -> {
            journal.release(claimed.stream()
                    .filter(contact ->
                            sending.stream().noneMatch(sent -> sent.id().equals(contact.id())))
                    .map(contact -> Change.to(ContactState.PLANNED, contact))
                    .toList());
            var ids = claimed.stream().map(Contact::id).toList();
            return database.change(BACK, AReservation.CAMPAIGN, ids);
        });
        pool.transaction(() -> {
            journal.settle(sending.stream()
                    .map(contact -> Change.to(ContactState.ACCEPTED, contact))
                    .toList());
            return sending.size();
        });
        return sending.size();
    }

    private Letter letter(Contact contact) {
        var person = people.find(contact.addressee().person()).orElseThrow();
        var point = new ContactPoint(contact.plan().channel(), "ik", "somebody", true, null, List.of());
        return new Letter(
                new Addressed(contact, person, null, point),
                new Permit(clock.instant(), null, "CONSENT", null, null, Set.of(), null, Set.of(), null),
                new RenderedMessage("en", false, "Hello", "<html></html>", "Hello"));
    }
}
