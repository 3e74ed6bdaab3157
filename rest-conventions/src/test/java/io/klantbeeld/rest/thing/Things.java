package io.klantbeeld.rest.thing;

import io.klantbeeld.rest.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The stored things. */
@ApplicationScoped
class Things {
    /** The advisory lock that a slow creation waits for. */
    static final int SLOW = 42;

    private final DataSource dataSource;

    Things(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    ThingView create(String name) {
        try (var connection = dataSource.getConnection()) {
            var id = UUID.randomUUID();
            try (var insert = connection.prepareStatement("INSERT INTO thing (id, name) VALUES (?, ?)")) {
                insert.setObject(1, id);
                insert.setString(2, name);
                insert.executeUpdate();
            }
            stumble(connection, name);
            return new ThingView(id, name, 1);
        } catch (SQLException e) {
            throw new IllegalStateException("not stored", e);
        }
    }

    private static void stumble(Connection connection, String name) throws SQLException {
        try (var query = connection.prepareStatement("SELECT kind FROM obstacle WHERE name = ?")) {
            query.setString(1, name);
            try (var row = query.executeQuery()) {
                var kind = row.next() ? row.getString(1) : "none";
                switch (kind) {
                    case "slow" -> connection.createStatement().execute("SELECT pg_advisory_xact_lock(" + SLOW + ")");
                    case "refused" -> throw Problems.refused("thing:refused", "The thing is refused", List.of());
                    case "broken" -> throw new IllegalStateException("broken by " + name);
                    default -> {}
                }
            }
        }
    }

    ThingView find(UUID id) {
        return after(new UUID(0, 0), Integer.MAX_VALUE).stream()
                .filter(thing -> thing.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problems.of(404, "thing:unknown-thing", "There is no such thing", null));
    }

    List<ThingView> after(UUID id, int limit) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(
                        "SELECT id, name, revision FROM thing WHERE id > ? ORDER BY id LIMIT ?")) {
            query.setObject(1, id);
            query.setInt(2, limit);
            try (var rows = query.executeQuery()) {
                var things = new ArrayList<ThingView>();
                while (rows.next()) {
                    things.add(new ThingView(rows.getObject(1, UUID.class), rows.getString(2), rows.getLong(3)));
                }
                return things;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("not readable", e);
        }
    }
}
