package io.klantbeeld.consent.subject;

import io.klantbeeld.consent.platform.Database;
import io.klantbeeld.reference.Identifier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

/** One identifier of a profile that a name led to; the identifier is null for a profile without any. */
record SubjectRow(
        String name,
        UUID profileId,
        Standing standing,
        String locale,
        String timeZone,
        String country,
        String subjectType,
        KnownIdentifier identifier) {

    static SubjectRow read(ResultSet row) throws SQLException {
        return new SubjectRow(
                row.getString("name"),
                row.getObject("profile_id", UUID.class),
                Standing.valueOf(row.getString("state")),
                row.getString("locale"),
                row.getString("time_zone"),
                row.getString("country"),
                row.getString("subject_type"),
                identifier(row));
    }

    private static KnownIdentifier identifier(ResultSet row) throws SQLException {
        var ik = row.getString("ik");
        return ik == null
                ? null
                : new KnownIdentifier(
                        ik,
                        new Identifier(row.getString("namespace"), row.getString("value")),
                        Set.copyOf(Database.texts(row, "brands")),
                        Set.copyOf(Database.texts(row, "channels")),
                        row.getBoolean("verified"),
                        row.getString("point_country"));
    }
}
