package io.klantbeeld.campaign.platform.parking;

import io.klantbeeld.rest.Cursor;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Work that failed so often that it waits for somebody.
 *
 * @param kind {@code TRIGGER}: a journey that did not start; {@code FOLLOW_UP}: a failed contact whose next channel was
 *     not decided about
 * @param reason the kinds of the failures, outermost first, without their messages
 * @param attempts how often it failed in a row
 */
record Parked(UUID id, String kind, String campaign, String reason, int attempts, Instant parkedAt) {
    /** The newest first; ids in the order of the database. */
    static final Comparator<Parked> NEWEST_FIRST = Comparator.comparing(Parked::parkedAt)
            .thenComparing(parked -> parked.id.toString())
            .reversed();

    String cursor() {
        return Cursor.of(parkedAt.toString(), id.toString());
    }

    /** A place in the order of the list. */
    record Place(Instant at, UUID id) {
        static final Place BEFORE_ALL = new Place(
                Instant.parse("9999-12-31T00:00:00Z"), UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"));

        static Place read(List<String> keys) {
            return new Place(Instant.parse(keys.getFirst()), UUID.fromString(keys.getLast()));
        }
    }
}
