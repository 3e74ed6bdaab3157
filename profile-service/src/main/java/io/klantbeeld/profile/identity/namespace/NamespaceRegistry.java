package io.klantbeeld.profile.identity.namespace;

import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Stores what is laid down for namespaces. */
@ApplicationScoped
class NamespaceRegistry {
    private static final String COLUMNS = """
            SELECT name, is_unique, limit_count, limit_per, blocked, revision, changed_at FROM identifier_namespace
            """;

    private static final String PAGE = COLUMNS + "WHERE name > ? ORDER BY name LIMIT ?";

    private static final String READ = COLUMNS + "WHERE name = ?";

    private static final String LOCK = COLUMNS + "WHERE name = ? FOR UPDATE";

    private static final String PUT = """
            INSERT INTO identifier_namespace AS n (name, is_unique, limit_count, limit_per, blocked, revision, changed_at)
            VALUES (?, ?, ?::int, ?::text, ?, 1, ?)
            ON CONFLICT ON CONSTRAINT pk_identifier_namespace DO UPDATE
            SET is_unique = excluded.is_unique, limit_count = excluded.limit_count, limit_per = excluded.limit_per,
                blocked = excluded.blocked, revision = n.revision + 1, changed_at = excluded.changed_at
            RETURNING name, is_unique, limit_count, limit_per, blocked, revision, changed_at
            """;

    private final Database database;
    private final Clock clock;

    NamespaceRegistry(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<NamespaceEntry> all() {
        return database.query(COLUMNS, NamespaceEntry::of);
    }

    List<NamespaceEntry> page(String after, int fetch) {
        return database.query(PAGE, NamespaceEntry::of, after, fetch);
    }

    Optional<NamespaceEntry> read(String name) {
        return database.query(READ, NamespaceEntry::of, name).stream().findFirst();
    }

    /** Lays down the settings of a namespace, whose revision must be the one that the caller saw. */
    @Transactional
    NamespaceEntry put(String name, NamespaceSettings settings, String ifMatch) {
        database.query(LOCK, NamespaceEntry::of, name).stream().findFirst().ifPresent(entry -> entry.revision()
                .requireMatch(ifMatch));
        return database.query(
                        PUT,
                        NamespaceEntry::of,
                        name,
                        settings.unique(),
                        settings.limit() == null ? null : settings.limit().count(),
                        settings.limit() == null ? null : settings.limit().per().name(),
                        settings.blocked().toArray(String[]::new),
                        clock.instant())
                .getFirst();
    }
}
