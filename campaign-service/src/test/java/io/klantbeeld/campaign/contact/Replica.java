package io.klantbeeld.campaign.contact;

import io.klantbeeld.campaign.contact.capacity.OwnCapacity;
import io.klantbeeld.campaign.contact.dispatch.ReplicaDispatch;
import io.klantbeeld.campaign.platform.Ids;
import io.klantbeeld.campaign.platform.OwnPool;
import io.klantbeeld.campaign.policy.ContactPolicies;
import io.klantbeeld.campaign.projection.People;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.util.TypeLiteral;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Another replica: instances of the use cases that share nothing with any other but the database. */
final class Replica implements AutoCloseable {
    private static final int CONNECTIONS = 6;

    private final OwnPool pool = OwnPool.of(CONNECTIONS);
    private final People people;
    private final Reserving reserving;
    private final ReplicaDispatch dispatch;

    Replica() {
        var database = pool.database();
        var clock = CDI.current().select(Clock.class).get();
        var policies = CDI.current().select(ContactPolicies.class).get();
        var ledger = new OwnLedger(database, policies, clock);
        people = ledger.people();
        var planned = CDI.current()
                .select(new TypeLiteral<Event<ContactsPlanned>>() {})
                .get();
        reserving = new Reserving(
                ledger.lock,
                ledger.pressure,
                OwnCapacity.on(database),
                new NewContacts(database, ledger, new Ids(), planned));
        dispatch = new ReplicaDispatch(pool, ledger);
    }

    /** Reserves for whoever is the person when it is done: as a decision does, it begins again after a merge. */
    Reservation reserve(UUID profile, Function<UUID, ReservationRequest> request) {
        while (true) {
            var root = people.membership(profile).orElseThrow().root();
            try {
                return pool.transaction(() -> reserving.reserve(request.apply(root)));
            } catch (RootMoved e) {
                continue;
            }
        }
    }

    /** Sends what is planned for some people, a few contacts, and answers how many went. */
    int send(List<UUID> profiles) {
        return dispatch.send(profiles);
    }

    @Override
    public void close() {
        pool.close();
    }
}
