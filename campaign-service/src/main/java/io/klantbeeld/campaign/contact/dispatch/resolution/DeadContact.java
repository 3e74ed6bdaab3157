package io.klantbeeld.campaign.contact.dispatch.resolution;

import io.klantbeeld.campaign.contact.ContactState;
import io.klantbeeld.campaign.platform.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/**
 * A contact that the dispatcher could not bring to an end by a fault.
 *
 * @param status the published status
 * @param cause {@code RETRIES_EXHAUSTED}, {@code PREPARATION_FAILED} or {@code RENDER_FAILED}
 * @param reason the code of what the provider said, or what the template or the preparation did; {@code UNREADABLE} if the row cannot be read
 * @param redrivable whether it can be tried again: it was certainly not sent, and makes sense still
 */
record DeadContact(
        UUID contactId,
        UUID person,
        String brand,
        String campaign,
        String action,
        String channel,
        String status,
        String cause,
        String reason,
        int attempts,
        Instant plannedAt,
        Instant expiresAt,
        Instant changedAt,
        boolean redrivable) {
    static DeadContact read(Row row, Instant now) throws SQLException {
        var state = row.constant("state", ContactState.class);
        var expiresAt = row.instant("expires_at");
        return new DeadContact(
                row.uuid("id"),
                row.uuid("person"),
                row.text("brand"),
                row.text("campaign"),
                row.text("action"),
                row.text("channel"),
                state.status(),
                row.text("code"),
                row.text("reason"),
                (int) row.number("attempts"),
                row.instant("planned_at"),
                expiresAt,
                row.instant("changed_at"),
                state != ContactState.UNKNOWN && expiresAt.isAfter(now));
    }
}
