package io.klantbeeld.campaign.decision.reservation;

import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.ContactRow;
import io.klantbeeld.campaign.contact.Reserving;
import io.klantbeeld.campaign.contact.RootMoved;
import io.klantbeeld.campaign.decision.DecisionLog;
import io.klantbeeld.campaign.decision.advice.Advised;
import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.platform.Ids;
import io.klantbeeld.campaign.projection.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The contacts that pages show: one at a time per person and place. */
@ApplicationScoped
class PlacedContacts {
    private static final String OPEN = """
            select * from contact
             where person = any (?::uuid[]) and state = 'RESERVED' and expires_at > ? and channel = ?
               and plan -> 'event' ->> 'placement' = ? and (? or brand = any (?::text[]))
             order by id
             limit 1
            """;

    private final Database database;
    private final Reserving reserving;
    private final TeamContacts contacts;
    private final DecisionLog log;
    private final Ids ids;
    private final Clock clock;

    PlacedContacts(
            Database database, Reserving reserving, TeamContacts contacts, DecisionLog log, Ids ids, Clock clock) {
        this.database = database;
        this.reserving = reserving;
        this.contacts = contacts;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /** The contact that the place shows the person already. */
    Optional<Contact> open(Place place, Person person) {
        return database.find(
                        OPEN,
                        ContactRow::readIfPossible,
                        person.members(),
                        clock.instant(),
                        place.channel(),
                        place.name(),
                        place.brands().all(),
                        place.brands().names())
                .flatMap(contact -> contact);
    }

    /** Remembers what the place would have shown, and does not so that the effect can be measured. */
    @Transactional
    void leaveOut(List<Advised> ghosts) {
        log.addGhosts(ghosts.stream().map(ghost -> ghost.ghost(ids.next())).toList());
    }

    /**
     * Reserves the contact, unless the page asked twice at once and the place is taken: then it is that one.
     *
     * @throws RootMoved when the person was merged in the meantime
     */
    @Transactional
    Optional<Contact> reserve(Asked asked, Place place) {
        reserving.hold(asked.person().id());
        return open(place, asked.person()).or(() -> {
            contacts.reserve(asked);
            return open(place, asked.person());
        });
    }
}
