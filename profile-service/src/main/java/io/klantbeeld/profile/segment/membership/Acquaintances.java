package io.klantbeeld.profile.segment.membership;

import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads which brands know persons: those that saw one of their identifiers. */
@ApplicationScoped
class Acquaintances {
    private static final String OF = """
            SELECT DISTINCT n.profile_id, s.brand FROM node n JOIN sighting s ON s.node_id = n.id
            WHERE n.profile_id = ANY (?)
            """;

    private final Database database;

    Acquaintances(Database database) {
        this.database = database;
    }

    /** The brands that know each profile; {@code *} for every brand. */
    Map<UUID, Set<String>> of(Collection<UUID> profiles) {
        var brands = new HashMap<UUID, Set<String>>();
        database.query(
                OF,
                row -> brands.computeIfAbsent(Database.uuid(row, "profile_id"), profile -> new HashSet<>())
                        .add(row.getString("brand")),
                (Object) profiles.toArray(UUID[]::new));
        return brands;
    }
}
