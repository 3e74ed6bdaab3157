package io.klantbeeld.profile.identity;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.VisibleBrands;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tells who consisted of which identifiers at a moment of the past, by taking the turns since then back. */
@ApplicationScoped
public class PastPersons {
    // The first turn of a node after the moment says where it was before: with the one who came, or with whom it left.
    private static final String BEFORE = """
            coalesce((SELECT CASE m.kind WHEN 'MERGED' THEN m.absorbed_id ELSE m.survivor_id END
                      FROM merge_entry m WHERE m.nodes @> ARRAY[n.id] AND m.merged_at > ?
                      ORDER BY m.merged_at, m.id LIMIT 1), n.profile_id)
            """;

    // A device was its owner of that time. An identifier that the brands had not seen names nobody to them.
    private static final String PROFILE_OF = """
            SELECT %s AS profile_id
            FROM node k
            LEFT JOIN device_interval d ON d.node_id = k.id AND d.from_at <= ? AND d.to_at > ?
            JOIN node n ON n.id = coalesce(d.owner_id, k.id)
            WHERE k.id = ? AND k.created_at <= ? AND n.created_at <= ?
              AND EXISTS (SELECT FROM sighting s
                          WHERE s.node_id = k.id AND (? OR s.brand = ANY (?)) AND s.first_seen_at <= ?)
            """.formatted(BEFORE);

    private static final String NODES_OF = """
            SELECT n.id
            FROM (SELECT k.id FROM node k WHERE k.profile_id = ?
                  UNION
                  SELECT unnest(m.nodes) FROM merge_entry m WHERE m.survivor_id = ? AND m.merged_at > ?
                  UNION
                  SELECT unnest(m.nodes) FROM merge_entry m WHERE m.absorbed_id = ? AND m.merged_at > ?) c
            JOIN node n ON n.id = c.id
            WHERE n.created_at <= ? AND %s = ?
            """.formatted(BEFORE);

    // Where nothing was left of a profile, the one that had absorbed it last stands for it.
    private static final String SURVIVOR_OF = """
            SELECT %s AS profile_id
            FROM (SELECT m.nodes FROM merge_entry m
                  WHERE m.absorbed_id = ? AND m.kind = 'MERGED' AND m.merged_at <= ?
                  ORDER BY m.merged_at DESC, m.id DESC LIMIT 1) t
            CROSS JOIN LATERAL unnest(t.nodes) AS k (id)
            JOIN node n ON n.id = k.id
            LIMIT 1
            """.formatted(BEFORE);

    private final Database database;

    PastPersons(Database database) {
        this.database = database;
    }

    /** The profile that an identifier belonged to; empty where the brands did not know it yet. */
    public Optional<UUID> profileOf(UUID node, VisibleBrands brands, Instant moment) {
        return profile(PROFILE_OF, moment, moment, moment, node, moment, moment, brands.all(), brands.names(), moment);
    }

    /** The profile itself, or the one that stood for it; empty where neither was known yet. */
    public Optional<UUID> survivorOf(UUID profile, Instant moment) {
        if (!nodesOf(profile, moment).isEmpty()) {
            return Optional.of(profile);
        }
        return profile(SURVIVOR_OF, moment, profile, moment);
    }

    private Optional<UUID> profile(String sql, Object... parameters) {
        return database.query(sql, row -> Database.uuid(row, "profile_id"), parameters).stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The identifiers that were one person. */
    public Set<UUID> nodesOf(UUID profile, Instant moment) {
        return new HashSet<>(database.query(
                NODES_OF,
                row -> Database.uuid(row, "id"),
                profile,
                profile,
                moment,
                profile,
                moment,
                moment,
                moment,
                profile));
    }
}
