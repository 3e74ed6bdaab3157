package io.klantbeeld.consent.ledger;

import io.klantbeeld.consent.fact.RecordedFact;
import io.klantbeeld.consent.platform.Database;
import io.klantbeeld.consent.subject.Subject;
import io.klantbeeld.rest.Brands;
import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Instants;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads the facts about a person, newest first, for those who may see the brands that they are about. */
@ApplicationScoped
public class FactHistory {
    private static final String COLUMNS = """
            SELECT f.ik, f.id, f.person_seq, f.members, f.kind, f.said, f.authority, f.occurred_at, f.received_at,
                   f.effective_at, f.evidence, f.recorded_by
            FROM subject_fact f
            """;

    private static final String PAGE = COLUMNS + """
            WHERE (f.ik = ANY (?) OR f.members && ? AND cardinality(f.members) > 1 AND f.lowers)
              AND f.kind = ANY (?) AND (? OR f.brand IS NULL OR f.brand = ANY (?))
              AND (?::timestamptz IS NULL OR (f.effective_at, f.id) < (?::timestamptz, ?::uuid))
            ORDER BY f.effective_at DESC, f.id DESC LIMIT ?
            """;

    private static final String RANGE =
            COLUMNS + "WHERE f.ik = ? AND f.person_seq BETWEEN ? AND ? ORDER BY f.person_seq";

    private final Database database;

    FactHistory(Database database) {
        this.database = database;
    }

    private record Position(Instant effectiveAt, UUID id) {}

    /** A page of the facts of some kinds about a person. */
    public Page<FactEntry> page(Subject person, Collection<FactKind> kinds, Brands brands, PageRequest page) {
        var after = page.after(2, keys -> new Position(Instants.of(keys.getFirst()), UUID.fromString(keys.getLast())));
        var keys = person.keys().toArray(String[]::new);
        var rows = database.rows(
                PAGE,
                FactHistory::read,
                keys,
                keys,
                kinds.stream().map(FactKind::name).toArray(String[]::new),
                brands.all(),
                brands.names().toArray(String[]::new),
                after == null ? null : after.effectiveAt(),
                after == null ? null : after.effectiveAt(),
                after == null ? null : after.id(),
                page.fetch());
        return Page.of(
                rows,
                page.limit(),
                row -> Cursor.of(
                        row.fact().effectiveAt().toString(), row.fact().id().toString()));
    }

    List<RecordedFact> submission(SubmissionId id) {
        return database.rows(RANGE, FactRow::read, id.ik(), id.firstSeq(), id.lastSeq());
    }

    private static FactEntry read(ResultSet row) throws SQLException {
        return new FactEntry(
                FactRow.read(row),
                Database.instant(row, "occurred_at"),
                EvidenceJson.read(row.getString("evidence")),
                row.getString("recorded_by"));
    }
}
