package io.klantbeeld.profile.timeline;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Names contact moments after what they came from, so that the same fact is the same moment for ever. */
public final class MomentId {
    /** The name spaces of the ids (RFC 9562 version 5). Frozen. */
    private static final UUID MESSAGES = UUID.fromString("0d3e7c1a-7f0b-5b7e-8f0c-6d2f3a9b4e51");

    private static final UUID CONTACTS = UUID.fromString("7a1c2b90-4e6d-5f3a-9c8b-1e5d7f2a6b34");

    private MomentId() {}

    /** The id of a message of a source. */
    public static UUID of(String source, String messageId) {
        return UuidCreator.getNameBasedSha1(MESSAGES, source + '\0' + messageId);
    }

    /** The id of the one moment that a contact is. */
    static UUID ofContact(UUID contact) {
        return UuidCreator.getNameBasedSha1(CONTACTS, contact.toString());
    }
}
