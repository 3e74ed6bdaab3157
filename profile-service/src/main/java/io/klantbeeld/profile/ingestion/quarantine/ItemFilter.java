package io.klantbeeld.profile.ingestion.quarantine;

import io.klantbeeld.profile.ingestion.RejectionCode;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
    /** The conditions that are set, to be added to others; one that may be empty would keep a statement from its index. */
    String conditions() {
        return (source == null ? "" : " AND source = ?")
                + (code == null ? "" : " AND code = ?")
                + (field == null ? "" : " AND ? = ANY (fields)")
                + (receivedFrom == null ? "" : " AND received_at >= ?")
                + (receivedTo == null ? "" : " AND received_at < ?");
    }

    /** The parameters of the conditions. */
    List<Object> parameters() {
        return Stream.<Object>of(source, code == null ? null : code.name(), field, receivedFrom, receivedTo)
                .filter(Objects::nonNull)
                .toList();
    }
}
