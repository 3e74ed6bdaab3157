package io.klantbeeld.campaign.contact;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of a contact that somebody made.
 *
 * @param fence the one that came with the reservation
 * @param disposition the team's word for how it ended, such as {@code ANSWERED}; may be null
 * @param occurredAt when it was made; null for now
 * @param duration how long it took; may be null
 */
@Schema(examples = """
                {"fence":1,"status":"COMPLETED","disposition":"ANSWERED","occurredAt":"2026-03-01T09:05:00Z","duration":"PT4M"}
                """)
record OutcomeReport(
        @NotNull Long fence,
        @NotNull Status status,
        @Pattern(regexp = "[A-Z][A-Z0-9_]{0,79}") String disposition,
        Instant occurredAt,
        Duration duration) {
    /** How it ended. */
    enum Status {
        COMPLETED,
        NOT_REACHED,
        CANCELLED;

        ContactState state() {
            return ContactState.valueOf(name());
        }
    }
}
