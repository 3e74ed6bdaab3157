package io.klantbeeld.profile.ingestion.imports;

import io.klantbeeld.profile.ingestion.imports.run.Import;
import io.klantbeeld.profile.ingestion.imports.run.RowOutcome;
import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.Json;
import io.klantbeeld.profile.platform.VisibleBrands;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores imports and how far they are. */
@ApplicationScoped
class ImportCatalogue {
    private static final String ADD = """
            INSERT INTO import (id, source, brand, mode, definition, file_id, sha256, file_size, dry_run_id, state,
                                created_by, created_at)
            VALUES (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, 'RUNNING', ?, ?)
            """;

    private static final String FIND = "SELECT * FROM import WHERE id = ?";

    // Ids are ordered by time, so the primary key gives the newest first.
    private static final String NEWEST = "SELECT * FROM import WHERE id < ?%s ORDER BY id DESC LIMIT ?";
    private static final String PAGE = "SELECT * FROM %s i ORDER BY id DESC LIMIT ?";
    private static final UUID LAST = new UUID(-1, -1);

    private static final String CANCEL = """
            UPDATE import SET state = 'CANCELLED', finished_at = ?, worker = NULL, leased_until = NULL
            WHERE id = ? AND state = 'RUNNING'
            """;

    private static final String UNDO = """
            UPDATE import SET state = 'UNDOING', worker = NULL, leased_until = NULL
            WHERE id = ? AND mode = 'APPLY' AND state IN ('COMPLETED', 'FAILED', 'CANCELLED')
            """;

    private static final String ROWS = """
            SELECT row, outcome, code, field FROM import_row
            WHERE import_id = ? AND row > ?
            ORDER BY row
            LIMIT ?
            """;

    private static final String ROWS_OF_OUTCOME = """
            SELECT row, outcome, code, field FROM import_row
            WHERE import_id = ? AND outcome = ? AND row > ?
            ORDER BY row
            LIMIT ?
            """;

    private final Database database;

    ImportCatalogue(Database database) {
        this.database = database;
    }

    /** Adds an import, which a replica takes up as soon as the transaction has committed. */
    void add(Import run, String by) {
        database.update(
                ADD,
                run.id(),
                run.source(),
                run.brand(),
                run.definition().mode().name(),
                Json.text(run.definition()),
                run.file(),
                run.sha256(),
                run.fileSize(),
                run.dryRun(),
                by,
                run.createdAt());
    }

    Optional<Import> find(UUID id) {
        return database.query(FIND, Import::of, id).stream().findFirst();
    }

    List<Import> page(UUID before, VisibleBrands brands, int limit) {
        var parameters = new ArrayList<>(brands.parameters());
        parameters.addAll(List.of(before == null ? LAST : before, limit, limit));
        return database.query(PAGE.formatted(brands.rows(NEWEST)), Import::of, parameters.toArray());
    }

    boolean cancel(UUID id, Instant now) {
        return database.update(CANCEL, now, id) == 1;
    }

    boolean undo(UUID id) {
        return database.update(UNDO, id) == 1;
    }

    List<RowView> rows(UUID id, RowOutcome outcome, long after, int limit) {
        return outcome == null
                ? database.query(ROWS, RowView::of, id, after, limit)
                : database.query(ROWS_OF_OUTCOME, RowView::of, id, outcome.name(), after, limit);
    }
}
