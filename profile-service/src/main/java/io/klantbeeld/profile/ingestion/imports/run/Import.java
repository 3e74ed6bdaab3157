package io.klantbeeld.profile.ingestion.imports.run;

import io.klantbeeld.profile.ingestion.imports.mapping.ImportDefinition;
import io.klantbeeld.profile.ingestion.imports.mapping.ImportMode;
import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/**
 * One run of a file: a dry run, or an application.
 *
 * @param file null once it is no longer kept
 */
public record Import(
        UUID id,
        String source,
        String brand,
        ImportDefinition definition,
        UUID file,
        String sha256,
        long fileSize,
        UUID dryRun,
        ImportState state,
        double progress,
        Counts rows,
        Failure failure,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt) {
    /** Rows that are done, and what became of them. */
    public record Counts(long read, long created, long updated, long merged, long unchanged, long rejected) {
        /** No rows yet. */
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);
    }

    /**
     * Why the file cannot be read to its end.
     *
     * @param field the column that is the matter; null when it is the file
     */
    public record Failure(String code, String field) {}

    /** Whether it changes anything. */
    public boolean applies() {
        return definition.mode() == ImportMode.APPLY;
    }

    /** Reads a row of the table. */
    public static Import of(ResultSet row) throws SQLException {
        return new Import(
                Database.uuid(row, "id"),
                row.getString("source"),
                row.getString("brand"),
                Json.read(row.getString("definition"), ImportDefinition.class),
                Database.uuid(row, "file_id"),
                row.getString("sha256"),
                row.getLong("file_size"),
                Database.uuid(row, "dry_run_id"),
                ImportState.valueOf(row.getString("state")),
                row.getDouble("progress"),
                counts(row),
                failure(row),
                Database.instant(row, "created_at"),
                Database.instant(row, "started_at"),
                Database.instant(row, "finished_at"));
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(
                row.getLong("read_rows"),
                row.getLong("created_rows"),
                row.getLong("updated_rows"),
                row.getLong("merged_rows"),
                row.getLong("unchanged_rows"),
                row.getLong("rejected_rows"));
    }

    private static Failure failure(ResultSet row) throws SQLException {
        var code = row.getString("failure_code");
        return code == null ? null : new Failure(code, row.getString("failure_field"));
    }
}
