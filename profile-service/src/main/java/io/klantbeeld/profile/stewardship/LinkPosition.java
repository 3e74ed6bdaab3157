package io.klantbeeld.profile.stewardship;

import io.klantbeeld.profile.stewardship.IdentityView.LinkView;
import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Instants;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A place in the list of a person's links: after one of them, or before all. */
record LinkPosition(UUID home, UUID other, String brand, Instant occurredAt, String source, String messageId) {
    static final int PARTS = 6;
    static final LinkPosition START = new LinkPosition(new UUID(0, 0), new UUID(0, 0), "", Instant.EPOCH, "", "");

    static LinkPosition of(List<String> keys) {
        return new LinkPosition(
                UUID.fromString(keys.getFirst()),
                UUID.fromString(keys.get(1)),
                keys.get(2),
                Instants.of(keys.get(3)),
                keys.get(4),
                keys.get(5));
    }

    static String cursor(LinkView link) {
        return Cursor.of(
                link.home().toString(),
                link.other().toString(),
                link.brand(),
                link.occurredAt().toString(),
                link.source(),
                link.messageId());
    }
}
