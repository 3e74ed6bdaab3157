package io.klantbeeld.profile.relationship;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.VisibleBrands;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reads the sums that are kept with the moments. */
@ApplicationScoped
class Appreciations {
    private static final String READ = """
            SELECT a.day, a.type, a.direction, a.label, sum(a.moments) AS moments, sum(a.sentiment) AS sentiment
            FROM node n CROSS JOIN LATERAL (
                SELECT k.* FROM appreciation k
                WHERE k.node_id = n.id AND (? OR k.brand = ANY (?)) OFFSET 0) a
            WHERE n.profile_id = ?
            GROUP BY a.day, a.type, a.direction, a.label
            """;

    private final Database database;

    Appreciations(Database database) {
        this.database = database;
    }

    /** The sums of a profile: those of its nodes, added up. */
    List<Appreciation> of(UUID profile, VisibleBrands brands) {
        return database.query(READ, Appreciations::read, brands.all(), brands.names(), profile);
    }

    private static Appreciation read(ResultSet row) throws SQLException {
        return new Appreciation(
                row.getObject("day", LocalDate.class),
                row.getString("type"),
                orNull(row.getString("direction")),
                orNull(row.getString("label")),
                row.getLong("moments"),
                row.getBigDecimal("sentiment"));
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
