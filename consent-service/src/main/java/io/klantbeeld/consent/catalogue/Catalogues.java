package io.klantbeeld.consent.catalogue;

import io.klantbeeld.consent.platform.Database;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Keeps the catalogue in memory: an activation is seen at once by the replica that made it, and within a second by the
 * others.
 */
@ApplicationScoped
public class Catalogues {
    private static final String REVISION = "SELECT revision FROM catalogue_revision WHERE id = 1";
    private static final String ACTIVE =
            "SELECT kind, key, version, definition FROM catalogue_entry WHERE state = 'ACTIVE'";

    // What was in force is the last version that had been activated by then.
    private static final String AS_OF = """
            SELECT DISTINCT ON (kind, key) kind, key, version, definition FROM catalogue_entry
            WHERE activated_at <= ? ORDER BY kind, key, version DESC
            """;

    private final Database database;
    private volatile Catalogue current;

    Catalogues(Database database) {
        this.database = database;
    }

    /** What is in force now. */
    public Catalogue current() {
        var known = current;
        return known == null ? load() : known;
    }

    /** What is in force in the database, for those whose answers outlive the second in which they are given. */
    public Catalogue upToDate() {
        lookForChanges();
        return current();
    }

    /** What was in force at a moment. */
    public Catalogue asOf(Instant moment) {
        return new Catalogue(0, database.rows(AS_OF, Catalogues::read, moment));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) CatalogueActivated ignored) {
        current = null;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookForChanges() {
        var known = current;
        if (known != null && known.revision() != revision()) {
            load();
        }
    }

    // The revision is read first: what is loaded is at least as new, and never taken for newer than it is.
    private Catalogue load() {
        long revision = revision();
        var loaded = new Catalogue(revision, database.rows(ACTIVE, Catalogues::read));
        current = loaded;
        return loaded;
    }

    private static Catalogue.Active read(ResultSet row) throws SQLException {
        var kind = Kind.valueOf(row.getString("kind"));
        return new Catalogue.Active(
                kind,
                row.getString("key"),
                row.getLong("version"),
                DefinitionJson.read(kind, row.getString("definition")));
    }

    private long revision() {
        return database.rows(REVISION, row -> row.getLong(1)).getFirst();
    }
}
