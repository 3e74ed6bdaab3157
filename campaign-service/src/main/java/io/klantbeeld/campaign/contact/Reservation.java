package io.klantbeeld.campaign.contact;

import io.klantbeeld.campaign.contact.capacity.Limit;
import io.klantbeeld.campaign.contact.pressure.Hit;
import java.util.UUID;

/** What became of a request to plan a contact. */
public sealed interface Reservation {
    /** The contact is planned. */
    record Reserved(UUID contactId) implements Reservation {}

    /** A rule objects, because of contacts that others planned in the meantime. */
    record Refused(Hit hit) implements Reservation {}

    /** What there is only so much of is used up. */
    record Exhausted(Limit limit) implements Reservation {}

    /** The same contact was planned before. */
    record Duplicate() implements Reservation {}
}
