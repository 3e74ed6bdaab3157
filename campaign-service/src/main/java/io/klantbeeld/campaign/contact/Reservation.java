package io.klantbeeld.campaign.contact;

import java.util.UUID;

/** What became of a request to plan a contact. */
public sealed interface Reservation {
    /** The contact is planned. */
    record Reserved(UUID contactId) implements Reservation {}

    /** A cap was reached by contacts that others planned in the meantime. */
    record Capped(Usage usage) implements Reservation {}

    /** The same contact was planned before. */
    record Duplicate() implements Reservation {}
}
