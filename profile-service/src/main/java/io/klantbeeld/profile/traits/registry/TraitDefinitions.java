package io.klantbeeld.profile.traits.registry;

import io.klantbeeld.outbox.Outbox;
import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.Json;
import io.klantbeeld.profile.platform.VisibleBrands;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rows of definitions and of their versions. */
@ApplicationScoped
class TraitDefinitions {
    private static final String ALL = """
            SELECT d.name, d.type, d.category, d.brands, d.policy, d.validation, d.verified_by, d.description, d.computed,
                   d.version, d.folding, d.created_at, d.changed_at, r.requested_at, r.finished_at, r.examined,
                   r.changed AS refolded, r.expected
            FROM trait_definition d LEFT JOIN trait_refold r ON r.name = d.name
            """;

    private static final String BY_NAME = ALL + "WHERE d.name = ?";
    private static final String FOR_CHANGE = BY_NAME + " FOR UPDATE OF d";

    private static final String PAGE = ALL + """
            WHERE d.name > ? AND (? OR cardinality(d.brands) = 0 OR d.brands && ?) ORDER BY d.name LIMIT ?
            """;

    private static final String INSERT = """
            INSERT INTO trait_definition (name, type, category, brands, policy, validation, verified_by, description,
                                          computed, version, change, folding, created_at, changed_at)
            VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT ON CONSTRAINT pk_trait_definition DO NOTHING
            """;

    private static final String UPDATE = """
            UPDATE trait_definition
            SET type = ?, category = ?, brands = ?, policy = ?, validation = ?::jsonb, verified_by = ?, description = ?,
                version = ?, change = ?, folding = CASE WHEN ? THEN ? ELSE folding END, changed_at = ?
            WHERE name = ?
            """;

    private static final String REMEMBER = """
            INSERT INTO trait_definition_version (name, version, settings, changed_by, changed_at)
            VALUES (?, ?, ?::jsonb, ?, ?)
            """;

    private static final String VERSIONS = """
            SELECT version, settings, changed_by, changed_at FROM trait_definition_version
            WHERE name = ? AND version < ?
            ORDER BY version DESC LIMIT ?
            """;

    private final Database database;
    private final Outbox outbox;

    TraitDefinitions(Database database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /** A definition as it once was. */
    @Schema(examples = """
            {"version":1,"settings":{"type":"NUMBER","category":"BEHAVIOUR","brands":[],"policy":"MOST_RECENT",
             "validation":{},"verifiedBy":[],"description":null},"changedBy":"operator","changedAt":"2026-03-01T09:00:00Z"}
            """)
    record Version(long version, TraitSettings settings, String changedBy, Instant changedAt) {
        private static Version of(ResultSet row) throws SQLException {
            return new Version(
                    row.getLong("version"),
                    Json.read(row.getString("settings"), TraitSettings.class),
                    row.getString("changed_by"),
                    Database.instant(row, "changed_at"));
        }
    }

    List<DefinedTrait> all() {
        return database.query(ALL, DefinedTrait::of);
    }

    Optional<DefinedTrait> byName(String name) {
        return database.query(BY_NAME, DefinedTrait::of, name).stream().findFirst();
    }

    /** The same, locked until the transaction ends. */
    Optional<DefinedTrait> forChange(String name) {
        return database.query(FOR_CHANGE, DefinedTrait::of, name).stream().findFirst();
    }

    List<DefinedTrait> page(String after, VisibleBrands brands, int limit) {
        return database.query(PAGE, DefinedTrait::of, after, brands.all(), brands.names(), limit);
    }

    List<Version> versions(String name, long before, int limit) {
        return database.query(VERSIONS, Version::of, name, before, limit);
    }

    /** Adds a definition; false where another was faster. */
    boolean add(DefinedTrait made, String author) {
        long change = nextChange();
        int added = database.update(
                INSERT,
                made.name(),
                made.type().name(),
                made.category().name(),
                made.brands().toArray(String[]::new),
                made.policy().name(),
                Json.text(made.validation()),
                made.verifiedBy().toArray(String[]::new),
                made.description(),
                made.computed(),
                made.version(),
                change,
                change,
                made.createdAt(),
                made.changedAt());
        if (added > 0) {
            remember(made, author, change);
        }
        return added > 0;
    }

    /**
     * Changes a definition.
     *
     * @param folds whether claims fold to something else from now on
     */
    void change(DefinedTrait changed, boolean folds, String author) {
        long change = nextChange();
        database.update(
                UPDATE,
                changed.type().name(),
                changed.category().name(),
                changed.brands().toArray(String[]::new),
                changed.policy().name(),
                Json.text(changed.validation()),
                changed.verifiedBy().toArray(String[]::new),
                changed.description(),
                changed.version(),
                change,
                folds,
                change,
                changed.changedAt(),
                changed.name());
        remember(changed, author, change);
    }

    void remove(String name) {
        database.update("DELETE FROM trait_definition WHERE name = ?", name);
        outbox.snapshot(TraitCatalogue.row(name, nextChange()));
    }

    private long nextChange() {
        return database.query("SELECT nextval('trait_definition_change') AS change", row -> row.getLong("change"))
                .getFirst();
    }

    private void remember(DefinedTrait state, String author, long change) {
        outbox.snapshot(TraitCatalogue.row(state.name(), change));
        database.update(
                REMEMBER, state.name(), state.version(), Json.text(state.settings()), author, state.changedAt());
    }
}
