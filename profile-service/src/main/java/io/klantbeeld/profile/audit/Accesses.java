package io.klantbeeld.profile.audit;

import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/** Reads who was shown personal values of a person. */
@ApplicationScoped
public class Accesses {
    // Ids are ordered by time. What was shown of an absorbed profile was shown of its survivor.
    private static final String PAGE = """
            SELECT a.*
            FROM (SELECT ?::uuid AS id UNION ALL SELECT m.id FROM profile m WHERE m.merged_into = ?) p
            CROSS JOIN LATERAL (
                SELECT k.* FROM personal_access k
                WHERE k.profile_id = p.id AND k.id < ?
                ORDER BY k.id DESC
                LIMIT ?) a
            ORDER BY a.id DESC
            LIMIT ?
            """;

    private static final UUID LAST = new UUID(-1, -1);

    private final Database database;

    Accesses(Database database) {
        this.database = database;
    }

    /**
     * The accesses to a person before one, the newest first.
     *
     * @param before null for the first page
     */
    public List<Access> page(UUID profile, UUID before, int limit) {
        return database.query(PAGE, Accesses::read, profile, profile, before == null ? LAST : before, limit, limit);
    }

    private static Access read(ResultSet row) throws SQLException {
        return new Access(
                Database.uuid(row, "id"),
                Database.uuid(row, "profile_id"),
                Database.instant(row, "at"),
                row.getString("subject"),
                row.getString("client"),
                row.getString("purpose"),
                row.getString("route"),
                new TreeSet<>(List.of((String[]) row.getArray("categories").getArray())));
    }
}
