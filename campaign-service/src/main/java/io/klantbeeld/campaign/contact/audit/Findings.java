package io.klantbeeld.campaign.contact.audit;

import com.fasterxml.jackson.core.type.TypeReference;
import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.platform.Row;
import io.klantbeeld.rest.Brands;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads what the auditor found. */
@ApplicationScoped
class Findings {
    private static final TypeReference<Map<String, Object>> OPEN = new TypeReference<>() {};

    private static final String COUNTS = """
            select kind, count(*) as found from contact_violation where ? or brand = any (?::text[]) group by kind
            """;

    // Newest first; ids are ordered by time, so that they page as well.
    private static final String NEWEST = """
            select * from contact_violation
             where (? or brand = any (?::text[])) and (?::uuid is null or id < ?::uuid)
             order by id desc
             limit ?
            """;

    private static final String LOOKED_AT = "select looked_at from contact_audit where looked_at is not null";

    private final Database database;

    Findings(Database database) {
        this.database = database;
    }

    /** How many there are of every kind that there is any of. */
    Map<Invariant, Long> counts() {
        var counts = counts(new Brands(true, Set.of()));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    /** How many there are of every kind with contacts of the brands. */
    Map<Invariant, Long> counts(Brands brands) {
        var counts = new EnumMap<Invariant, Long>(Invariant.class);
        for (var kind : Invariant.values()) {
            counts.put(kind, 0L);
        }
        database.list(
                COUNTS,
                row -> counts.put(row.constant("kind", Invariant.class), row.number("found")),
                brands.all(),
                brands.names());
        return counts;
    }

    /** Those with contacts of the brands, newest first, older than the one with the id {@code before} (null for none). */
    List<Finding> newest(Brands brands, UUID before, int limit) {
        return database.list(NEWEST, Findings::read, brands.all(), brands.names(), before, before, limit);
    }

    /** When the auditor looked last; null before it did. */
    Instant lookedAt() {
        return database.find(LOOKED_AT, row -> row.instant("looked_at")).orElse(null);
    }

    private static Finding read(Row row) throws SQLException {
        return new Finding(
                row.uuid("id"),
                row.uuid("contact_id"),
                row.constant("kind", Invariant.class),
                row.text("rule"),
                row.text("brand"),
                row.text("channel"),
                row.text("campaign"),
                row.json("evidence", OPEN),
                row.instant("found_at"));
    }
}
