package io.klantbeeld.profile.ingestion.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.profile.ingestion.Draft;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** Tells when an item happened, whatever the sender's clock says. */
final class WireTime {
    private static final String TIMESTAMP = "timestamp";
    private static final String SENT_AT = "sentAt";

    // Some SDKs write the offset without its colon.
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    private WireTime() {}

    /** Sets the time {@code receivedAt − (sentAt − timestamp)}; without a readable timestamp it is that of receipt. */
    static void set(Draft draft, JsonNode item, JsonNode envelope) {
        var original = first(time(draft, item, TIMESTAMP), time(draft, item, "originalTimestamp"));
        var sent = first(time(draft, item, SENT_AT), time(draft, envelope, SENT_AT));
        if (original == null) {
            return;
        }
        try {
            draft.occurred(sent == null ? original : draft.receivedAt().minus(Duration.between(original, sent)));
        } catch (DateTimeException | ArithmeticException beyond) {
            draft.mark("INVALID_TIME", TIMESTAMP);
        }
    }

    private static Instant first(Instant one, Instant other) {
        return one == null ? other : one;
    }

    /** One that cannot be read is remarked, and does not spoil the others. */
    private static Instant time(Draft draft, JsonNode parent, String name) {
        var text = Member.text(parent, name);
        try {
            return text == null ? null : OffsetDateTime.parse(text, TIME).toInstant();
        } catch (DateTimeException invalid) {
            draft.mark("INVALID_TIME", name);
            return null;
        }
    }
}
