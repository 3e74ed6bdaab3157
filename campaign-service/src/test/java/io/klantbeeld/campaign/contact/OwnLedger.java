package io.klantbeeld.campaign.contact;

import io.klantbeeld.campaign.contact.capacity.OwnCapacity;
import io.klantbeeld.campaign.contact.fallback.OwnFallbacks;
import io.klantbeeld.campaign.contact.response.OwnResponses;
import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.policy.ContactPolicies;
import io.klantbeeld.campaign.projection.People;
import io.klantbeeld.campaign.projection.PeopleOn;
import java.time.Clock;
import java.util.List;

/** The ledger and what stands around it, wired by hand to a database; it tells nobody what changes. */
public final class OwnLedger extends Ledger {
    final PressureLock lock;
    final Pressure pressure;
    private final Database database;
    private final People people;
    private final Admission admission;

    public OwnLedger(Database database, ContactPolicies policies, Clock clock) {
        super(database, null, OwnCapacity.on(database), OwnFallbacks.on(database), OwnResponses.on(database), null);
        this.database = database;
        this.people = PeopleOn.database(database);
        this.lock = new PressureLock(database, people, this, clock);
        this.pressure = new Pressure(database);
        this.admission = new Admission(lock, pressure, policies);
    }

    public People people() {
        return people;
    }

    public Admission admission() {
        return admission;
    }

    public Contacts contacts() {
        return new Contacts(database);
    }

    @Override
    void publish(List<Contact> contacts) {}
}
