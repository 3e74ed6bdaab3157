package io.klantbeeld.campaign.contact;

import io.klantbeeld.campaign.contact.Pressure.Sight;
import io.klantbeeld.campaign.contact.PressureLock.Held;
import io.klantbeeld.campaign.contact.Reservation.Duplicate;
import io.klantbeeld.campaign.contact.Reservation.Exhausted;
import io.klantbeeld.campaign.contact.Reservation.Refused;
import io.klantbeeld.campaign.contact.Reservation.Reserved;
import io.klantbeeld.campaign.contact.capacity.Capacity;
import io.klantbeeld.campaign.contact.capacity.Limit;
import io.klantbeeld.campaign.contact.pressure.Assessment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Plans contacts and reserves those of channel teams, exactly within policy however many do so at once. */
@ApplicationScoped
public class Reserving {
    private final PressureLock lock;
    private final Pressure pressure;
    private final Capacity capacity;
    private final NewContacts contacts;

    Reserving(PressureLock lock, Pressure pressure, Capacity capacity, NewContacts contacts) {
        this.lock = lock;
        this.pressure = pressure;
        this.capacity = capacity;
        this.contacts = contacts;
    }

    /**
     * Locks a person until the end of the transaction, so that what is read of them next stays true until then.
     *
     * @throws RootMoved when the person was merged in the meantime
     */
    public void hold(UUID root) {
        lock.lock(root);
    }

    /**
     * Locks a person and all that several contacts with the person may take, so that whoever reserves them next in this
     * transaction, in whichever order, waits for nobody.
     *
     * @param needs one limit for each contact that may take of it
     * @throws RootMoved when the person was merged in the meantime
     */
    public void prepare(UUID root, Collection<Limit> needs) {
        lock.lock(root);
        capacity.prepare(needs);
    }

    /**
     * Plans a contact if no rule objects: lock, then in later statements who the person is, what counts, what is left,
     * insert. What is left comes last, since everybody waits for it, and who has it waits for nothing more.
     *
     * @throws RootMoved when the person was merged in the meantime; nothing was planned
     */
    @Transactional
    public Reservation reserve(ReservationRequest request) {
        var held = lock.lock(request.addressee().person());
        var hits = assess(request, held.members()).at(moment(request, held));
        if (!hits.isEmpty()) {
            return new Refused(hits.getFirst());
        }
        if (contacts.has(request.plan(), held.members())) {
            return new Duplicate();
        }
        var exhausted = capacity.take(request.limits());
        if (exhausted.isPresent()) {
            return new Exhausted(exhausted.get());
        }
        var contact = contacts.add(request, held);
        capacity.hold(contact, request.limits());
        return new Reserved(contact);
    }

    // What others made while the lock was waited for lies before this contact, whenever it was asked for.
    private static Instant moment(ReservationRequest request, Held held) {
        return request.notBefore().isBefore(held.since()) ? held.since() : request.notBefore();
    }

    private Assessment assess(ReservationRequest request, List<UUID> members) {
        var experience = pressure.of(members, request.rules(), request.now(), Sight.PLANNING);
        return new Assessment(request.rules(), experience, request.zone());
    }
}
