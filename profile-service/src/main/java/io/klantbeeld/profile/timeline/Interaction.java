package io.klantbeeld.profile.timeline;

import io.klantbeeld.event.Money;
import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.Json;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A contact moment as the timeline shows it.
 *
 * @param recordedSeq rises with every recording about the person; not part of the view
 * @param sentiment −1 to 1; null where the moment tells none
 * @param contactId the contact that it is, or that it answers
 * @param label what a weight of the relationship may name
 */
public record Interaction(
        UUID id,
        String type,
        String name,
        String channel,
        String direction,
        String brand,
        Instant occurredAt,
        Instant recordedAt,
        long recordedSeq,
        String source,
        Map<String, Object> properties,
        BigDecimal sentiment,
        Money cost,
        UUID contactId,
        String campaign,
        String status,
        String conversationId,
        String label) {
    private static final int CENTS = 2;

    static Interaction of(ResultSet row) throws SQLException {
        return new Interaction(
                Database.uuid(row, "id"),
                row.getString("type"),
                row.getString("name"),
                row.getString("channel"),
                row.getString("direction"),
                row.getString("brand"),
                Database.instant(row, "occurred_at"),
                Database.instant(row, "recorded_at"),
                row.getLong("recorded_seq"),
                row.getString("source"),
                Json.object(row.getString("properties")),
                row.getBigDecimal("sentiment"),
                money(row.getBigDecimal("cost_amount"), row.getString("cost_currency")),
                Database.uuid(row, "contact_id"),
                row.getString("campaign"),
                row.getString("status"),
                row.getString("conversation_id"),
                row.getString("label"));
    }

    /** An amount as it is written: without the zeros that only the column has, and with cents. */
    public static Money money(BigDecimal amount, String currency) {
        if (amount == null || currency == null || currency.isEmpty()) {
            return null;
        }
        var plain = amount.stripTrailingZeros();
        return new Money(plain.scale() < CENTS ? plain.setScale(CENTS) : plain, currency);
    }
}
