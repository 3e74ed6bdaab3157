package io.klantbeeld.campaign.contact;

import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.projection.MergeGuard;
import io.klantbeeld.campaign.projection.People;
import io.klantbeeld.campaign.projection.People.Membership;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The lock under which a person's pressure is counted and added to. It is taken in one statement and everything is read
 * in later ones: a statement that locks and counts at once counts what was there before it waited.
 */
@ApplicationScoped
class PressureLock implements MergeGuard {
    private static final String MAKE_ROOM = """
            insert into pressure (person, profile_id, members)
            select person, person, array[person] from unnest(?::uuid[]) as root (person) order by person
            on conflict do nothing
            """;

    private static final String LOCK =
            "select person from pressure where person = any (?::uuid[]) order by person for update";

    private static final String REMEMBER =
            "update pressure set members = ?::uuid[] where person = ? and members <> ?::uuid[]";

    // Planned twice for one occurrence, since two profiles turned out to be one person: the earliest stays.
    private static final String PLANNED_TWICE = """
            select ranked.*
              from (select contact.*,
                           row_number() over (
                             partition by person.root, contact.campaign, contact.plan ->> 'step',
                                          contact.plan ->> 'occurrence', contact.plan ->> 'fallbackOf'
                             order by contact.state = 'PLANNED', contact.planned_at, contact.id) as place
                      from contact
                      join profile_projection person on person.profile_id = contact.person
                     where person.root in (select root from profile_projection where profile_id = any (?::uuid[]))) ranked
             where ranked.place > 1 and ranked.state = 'PLANNED'
            """;

    private final Database database;
    private final People people;
    private final Ledger ledger;
    private final Clock clock;

    PressureLock(Database database, People people, Ledger ledger, Clock clock) {
        this.database = database;
        this.people = people;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Locks a person until the end of the transaction and answers who counts as the person now.
     *
     * @throws RootMoved when the person was merged into another one before the lock was ours
     */
    Held lock(UUID root) {
        hold(List.of(root));
        var since = clock.instant();
        var membership = membershipOf(root);
        if (!membership.root().equals(root)) {
            throw new RootMoved();
        }
        database.change(REMEMBER, membership.members(), root, membership.members());
        return new Held(membership.members(), since);
    }

    /** Locks whoever a profile belongs to by now, and answers who counts as that person. */
    List<UUID> lockOwnerOf(UUID profile) {
        while (true) {
            var root = membershipOf(profile).root();
            hold(List.of(root));
            var now = membershipOf(profile);
            if (now.root().equals(root)) {
                return now.members();
            }
        }
    }

    private Membership membershipOf(UUID profile) {
        return people.membership(profile).orElseGet(() -> new Membership(profile, List.of(profile)));
    }

    /** Locks several persons and answers those who are roots still, with who counts as each of them. */
    Map<UUID, Held> lock(Collection<UUID> roots) {
        hold(roots);
        var since = clock.instant();
        var memberships = people.memberships(roots);
        roots.forEach(root -> memberships.putIfAbsent(root, new Membership(root, List.of(root))));
        return memberships.entrySet().stream()
                .filter(entry -> entry.getKey().equals(entry.getValue().root()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> new Held(entry.getValue().members(), since)));
    }

    @Override
    public void hold(Collection<UUID> roots) {
        var inOrder = new TreeSet<>(roots);
        database.change(MAKE_ROOM, inOrder);
        database.list(LOCK, row -> row.uuid("person"), inOrder);
    }

    @Override
    public void moved(Collection<UUID> roots) {
        // One that cannot be read keeps nobody from being merged; whoever claims it sets it aside.
        var changes = database.list(PLANNED_TWICE, ContactRow::readIfPossible, roots).stream()
                .flatMap(Optional::stream)
                .map(contact -> Change.to(ContactState.CANCELLED, contact).because("IDENTITY", "PERSON_MERGED"))
                .toList();
        if (!changes.isEmpty()) {
            ledger.change(changes, List.of(ContactState.PLANNED), clock.instant());
        }
    }

    /**
     * A person whose pressure nobody else changes.
     *
     * @param since when the lock was ours: all that counts was there before, however long it was waited for
     */
    record Held(List<UUID> members, Instant since) {}
}
