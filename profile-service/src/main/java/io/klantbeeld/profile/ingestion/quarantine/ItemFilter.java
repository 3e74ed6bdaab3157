package io.klantbeeld.profile.ingestion.quarantine;

import io.klantbeeld.profile.ingestion.RejectionCode;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which items of the quarantine are meant; what is missing means any.
 *
 * @param field a faulty field by its path in the item, such as {@code properties.airport}
 * @param receivedFrom inclusive
 * @param receivedTo exclusive
 */
@Schema(examples = "{\"source\":\"website\",\"code\":\"SCHEMA_VIOLATION\",\"field\":\"properties.airport\"}")
record ItemFilter(
        @Size(min = 1, max = 255) String source,
        RejectionCode code,
        @Size(min = 1, max = 255) String field,
        Instant receivedFrom,
        Instant receivedTo) {
    /** The condition of a statement; it binds {@link #parameters()}. What is null costs the planner no guess. */
    static final String CONDITION = """
            (?::text IS NULL OR source = ?::text) AND (?::text IS NULL OR code = ?::text)
              AND (?::text IS NULL OR ?::text = ANY (fields))
              AND (?::timestamptz IS NULL OR received_at >= ?::timestamptz)
              AND (?::timestamptz IS NULL OR received_at < ?::timestamptz)
            """;

    Object[] parameters() {
        var name = code == null ? null : code.name();
        return new Object[] {source, source, name, name, field, field, receivedFrom, receivedFrom, receivedTo, receivedTo};
    }
}
