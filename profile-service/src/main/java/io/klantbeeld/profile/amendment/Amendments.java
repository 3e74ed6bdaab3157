package io.klantbeeld.profile.amendment;

import io.klantbeeld.profile.amendment.AmendmentView.Outcome;
import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Reads what became of amendments, from the claims themselves. */
@ApplicationScoped
class Amendments {
    private static final String READ = """
            SELECT p.id, p.version, f.name, f.observed_at,
                   t.message_id = f.message_id AND t.source = f.source AND t.value <> 'null' AS shown
            FROM node n
            JOIN profile p ON p.id = n.profile_id
            JOIN fragment f ON f.node_id = n.id AND f.brand = ? AND f.source = ? AND f.message_id = ?
            LEFT JOIN trait t ON t.profile_id = p.id AND t.brand = f.brand AND t.name = f.name
            WHERE n.id = ?
            """;

    private final Database database;

    Amendments(Database database) {
        this.database = database;
    }

    /** What names an amendment: the claims of one message of a source at a node. */
    record Key(UUID node, String brand, String source, String messageId) {
        static Key parse(String text, String brand, String source) {
            int slash = text.indexOf('/');
            return new Key(UUID.fromString(text.substring(0, slash)), brand, source, text.substring(slash + 1));
        }

        @Override
        public String toString() {
            return node + "/" + messageId;
        }
    }

    private record Row(UUID profile, long version, String name, Instant observedAt, boolean shown) {
        private static Row of(ResultSet row) throws SQLException {
            return new Row(
                    Database.uuid(row, "id"),
                    row.getLong("version"),
                    row.getString("name"),
                    Database.instant(row, "observed_at"),
                    row.getBoolean("shown"));
        }
    }

    /** An amendment as it stands; empty where its claims are gone. */
    Optional<AmendmentView> read(Key key) {
        var rows = database.query(READ, Row::of, key.brand(), key.source(), key.messageId(), key.node());
        return rows.stream().findFirst().map(first -> {
            SortedMap<String, Outcome> traits = new TreeMap<>();
            rows.forEach(row -> traits.put(row.name(), row.shown() ? Outcome.SHOWN : Outcome.NOT_SHOWN));
            return new AmendmentView(
                    first.profile(), first.version(), key.source(), key.messageId(), first.observedAt(), traits);
        });
    }
}
