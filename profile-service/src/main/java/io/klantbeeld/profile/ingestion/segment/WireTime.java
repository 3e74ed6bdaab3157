package io.klantbeeld.profile.ingestion.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.profile.ingestion.Draft;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Tells when an item happened, whatever the sender's clock says. */
final class WireTime {
    private static final String TIMESTAMP = "timestamp";

    private WireTime() {}

    /** Sets the time {@code receivedAt − (sentAt − timestamp)}; without a readable timestamp it is that of receipt. */
    static void set(Draft draft, JsonNode item, JsonNode envelope) {
        try {
            var original = first(time(item, TIMESTAMP), time(item, "originalTimestamp"));
            var sent = first(time(item, "sentAt"), time(envelope, "sentAt"));
            if (original != null) {
                draft.occurred(sent == null ? original : draft.receivedAt().minus(Duration.between(original, sent)));
            }
        } catch (DateTimeException | ArithmeticException invalid) {
            draft.mark("INVALID_TIME", TIMESTAMP);
        }
    }

    private static Instant first(Instant one, Instant other) {
        return one == null ? other : one;
    }

    private static Instant time(JsonNode parent, String name) {
        var text = Member.text(parent, name);
        return text == null ? null : OffsetDateTime.parse(text).toInstant();
    }
}
