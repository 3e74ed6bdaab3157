package io.klantbeeld.profile.timeline.retention;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.VisibleBrands;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Reads what is left of a person's moments that were kept long enough. */
@ApplicationScoped
public class Baselines {
    private static final String READ = """
            SELECT b.brand, b.type, b.channel, b.direction, b.currency, sum(b.moments) AS moments, sum(b.cost) AS cost,
                   sum(b.judged) AS judged, sum(b.sentiment) AS sentiment, min(b.first_at) AS first_at,
                   max(b.last_at) AS last_at
            FROM node n CROSS JOIN LATERAL (
                SELECT k.* FROM interaction_baseline k
                WHERE k.node_id = n.id AND (? OR k.brand = ANY (?)) OFFSET 0) b
            WHERE n.profile_id = ?
            GROUP BY b.brand, b.type, b.channel, b.direction, b.currency
            ORDER BY b.brand, b.type, b.channel, b.direction, b.currency
            """;

    private final Database database;

    Baselines(Database database) {
        this.database = database;
    }

    /** The baseline facts of a profile, added up over its nodes. */
    public List<Baseline> of(UUID profile, VisibleBrands brands) {
        return database.query(READ, Baselines::read, brands.all(), brands.names(), profile);
    }

    private static Baseline read(ResultSet row) throws SQLException {
        return new Baseline(
                row.getString("brand"),
                row.getString("type"),
                orNull(row.getString("channel")),
                orNull(row.getString("direction")),
                orNull(row.getString("currency")),
                row.getLong("moments"),
                row.getBigDecimal("cost"),
                row.getLong("judged"),
                row.getBigDecimal("sentiment"),
                Database.instant(row, "first_at"),
                Database.instant(row, "last_at"));
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
