package io.klantbeeld.profile.ingestion.external;

import io.klantbeeld.outbox.ReceivedRecord;
import java.util.UUID;

/** Makes the id under which a record goes to quarantine: the same at every attempt, and in the order of time. */
final class RecordId {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private RecordId() {}

    /** A UUID of version 7 (RFC 9562) of the record's time, whose random bits are those of the record's own id. */
    static UUID of(ReceivedRecord received) {
        var id = received.id();
        long time = received.time().toEpochMilli() << 16 | VERSION_7 | id.getMostSignificantBits() & 0xfffL;
        return new UUID(time, VARIANT | id.getLeastSignificantBits() >>> 2);
    }
}
