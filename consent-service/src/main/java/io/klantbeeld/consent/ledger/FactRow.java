package io.klantbeeld.consent.ledger;

import io.klantbeeld.consent.choice.Authority;
import io.klantbeeld.consent.fact.RecordedFact;
import io.klantbeeld.consent.platform.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

/** How a fact stands in its row. */
final class FactRow {
    private FactRow() {}

    static RecordedFact read(ResultSet row) throws SQLException {
        return new RecordedFact(
                row.getObject("id", UUID.class),
                row.getString("ik"),
                row.getLong("person_seq"),
                Set.copyOf(Database.texts(row, "members")),
                FactJson.read(FactKind.valueOf(row.getString("kind")), row.getString("said")),
                Authority.valueOf(row.getString("authority")),
                Database.instant(row, "effective_at"),
                Database.instant(row, "received_at"));
    }
}
