package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.ContactState;
import java.time.Instant;
import java.util.UUID;

/** A contact of which nothing is known but its state. */
final class AContact {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private AContact() {}

    static Contact inState(ContactState state, int attempts) {
        return new Contact(
                UUID.randomUUID(),
                null,
                null,
                state,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                true,
                NOW,
                NOW,
                NOW,
                NOW,
                NOW,
                NOW,
                attempts,
                1);
    }
}
