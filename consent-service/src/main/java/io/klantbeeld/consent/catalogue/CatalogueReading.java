package io.klantbeeld.consent.catalogue;

import io.klantbeeld.consent.platform.Database;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.klantbeeld.rest.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/** Shows the catalogue to those who may see the brands that an entry belongs to. */
@ApplicationScoped
class CatalogueReading {
    private static final String COLUMNS = """
            SELECT kind, key, version, state, author, approver, drafted_at, activated_at, definition
            FROM catalogue_entry
            WHERE kind = ? AND (? OR cardinality(brands) = 0 OR brands && ?)
            """;

    private static final String PAGE = COLUMNS + "AND state = ? AND key > ? ORDER BY key LIMIT ?";

    // What is in force, else what is going to be.
    private static final String ONE =
            COLUMNS + "AND key = ? AND state = ANY (?) ORDER BY state = 'ACTIVE' DESC LIMIT 1";

    private static final String VERSIONS = COLUMNS + "AND key = ? AND version < ? ORDER BY version DESC LIMIT ?";

    private final Database database;
    private final Caller caller;

    CatalogueReading(Database database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    <D extends Definition> Page<EntryView<D>> page(Kind kind, Class<D> type, String state, PageRequest page) {
        var after = page.after(1);
        var rows = database.rows(
                PAGE,
                row -> view(row, type),
                kind.name(),
                caller.brands().all(),
                caller.brands().names().toArray(String[]::new),
                stateOf(state).name(),
                after.isEmpty() ? "" : after.getFirst(),
                page.fetch());
        return Page.of(rows, page.limit(), row -> Cursor.of(row.key()));
    }

    /** What is in force, or the draft while nothing is; with a state, that one alone. */
    <D extends Definition> EntryView<D> one(Kind kind, Class<D> type, String key, String state) {
        return database
                .rows(
                        ONE,
                        row -> view(row, type),
                        kind.name(),
                        caller.brands().all(),
                        caller.brands().names().toArray(String[]::new),
                        key,
                        currentStates(state))
                .stream()
                .findFirst()
                .orElseThrow(CatalogueProblems::unknownEntry);
    }

    /** All versions of an entry, the newest first. */
    <D extends Definition> Page<EntryView<D>> versions(Kind kind, Class<D> type, String key, PageRequest page) {
        var before = page.after(1, keys -> Long.parseLong(keys.getFirst()));
        var rows = database.rows(
                VERSIONS,
                row -> view(row, type),
                kind.name(),
                caller.brands().all(),
                caller.brands().names().toArray(String[]::new),
                key,
                before == null ? Long.MAX_VALUE : before,
                page.fetch());
        if (before == null && rows.isEmpty()) {
            throw CatalogueProblems.unknownEntry();
        }
        return Page.of(rows, page.limit(), row -> Cursor.of(Long.toString(row.version())));
    }

    private static String[] currentStates(String state) {
        return switch (state) {
            case null -> new String[] {EntryState.ACTIVE.name(), EntryState.DRAFT.name()};
            case "ACTIVE", "DRAFT" -> new String[] {state};
            default -> throw Problems.invalid("state", "must be DRAFT or ACTIVE");
        };
    }

    private static EntryState stateOf(String state) {
        if (state == null) {
            return EntryState.ACTIVE;
        }
        return Arrays.stream(EntryState.values())
                .filter(known -> known.name().equals(state))
                .findFirst()
                .orElseThrow(() -> Problems.invalid("state", "must be DRAFT, ACTIVE or RETIRED"));
    }

    private static <D extends Definition> EntryView<D> view(ResultSet row, Class<D> type) throws SQLException {
        var kind = Kind.valueOf(row.getString("kind"));
        return new EntryView<>(
                row.getString("key"),
                row.getLong("version"),
                EntryState.valueOf(row.getString("state")),
                row.getString("author"),
                row.getString("approver"),
                Database.instant(row, "drafted_at"),
                Database.instant(row, "activated_at"),
                type.cast(DefinitionJson.read(kind, row.getString("definition"))));
    }
}
