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
    // A device may change hands within a day: of such a day the moments themselves are counted. The parts of a stretch
    // that are no whole days are where it begins and where it ends; most stretches, having neither, cost nothing more.
    private static final String READ = """
            SELECT a.day, a.type, a.direction, a.label, sum(a.moments) AS moments, sum(a.sentiment) AS sentiment
            FROM membership n CROSS JOIN LATERAL (
                (SELECT k.day, k.type, k.direction, k.label, k.moments, k.sentiment FROM appreciation k
                 WHERE k.node_id = n.node_id AND (? OR k.brand = ANY (?))
                   AND k.day::timestamp AT TIME ZONE 'UTC' >= n.from_at
                   AND (k.day + 1)::timestamp AT TIME ZONE 'UTC' <= n.to_at
                 OFFSET 0)
                UNION ALL
                (SELECT (m.occurred_at AT TIME ZONE 'UTC')::date, m.type, coalesce(m.direction, ''),
                        coalesce(m.label, ''), 1, coalesce(m.sentiment, 0)
                 FROM (SELECT n.from_at,
                              least(date_trunc('day', n.from_at + interval '23:59:59.999999', 'UTC'), n.to_at) AS to_at
                       UNION
                       SELECT greatest(date_trunc('day', n.to_at, 'UTC'), n.from_at), n.to_at) part
                 CROSS JOIN LATERAL (
                     SELECT i.* FROM interaction i
                     WHERE i.node_id = n.node_id AND i.occurred_at >= part.from_at AND i.occurred_at < part.to_at
                       AND (? OR i.brand = ANY (?)) OFFSET 0) m
                 WHERE part.from_at < part.to_at)) a
            WHERE n.profile_id = ?
            GROUP BY a.day, a.type, a.direction, a.label
            """;

    private final Database database;

    Appreciations(Database database) {
        this.database = database;
    }

    /** The sums of a profile: those of its nodes, and of devices while they were its own, added up. */
    List<Appreciation> of(UUID profile, VisibleBrands brands) {
        return database.query(
                READ, Appreciations::read, brands.all(), brands.names(), brands.all(), brands.names(), profile);
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
