package io.klantbeeld.consent.ledger;

import io.klantbeeld.consent.choice.ConsentEvent;
import io.klantbeeld.consent.platform.Database;
import io.klantbeeld.consent.subject.Subject;
import io.klantbeeld.rest.Brands;
import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Instants;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Reads what a person chose, newest first, for those who may see the brands that it was about. */
@ApplicationScoped
class SubjectHistory {
    private static final String PAGE = "SELECT " + EventRow.COLUMNS + """
             FROM consent_event e
            WHERE e.ik = ANY (?) AND (? OR e.brand IS NULL OR e.brand = ANY (?))
              AND (?::timestamptz IS NULL OR (e.effective_at, e.id) < (?::timestamptz, ?::uuid))
            ORDER BY e.effective_at DESC, e.id DESC LIMIT ?
            """;

    private record Position(Instant effectiveAt, UUID id) {}

    private final Database database;

    SubjectHistory(Database database) {
        this.database = database;
    }

    Page<ConsentEvent> page(Subject person, Brands brands, PageRequest page) {
        var after = page.after(2, keys -> new Position(Instants.of(keys.getFirst()), UUID.fromString(keys.getLast())));
        var rows = database.rows(
                PAGE,
                EventRow::read,
                person.keys().toArray(String[]::new),
                brands.all(),
                brands.names().toArray(String[]::new),
                after == null ? null : after.effectiveAt(),
                after == null ? null : after.effectiveAt(),
                after == null ? null : after.id(),
                page.fetch());
        return Page.of(
                rows,
                page.limit(),
                row -> Cursor.of(row.effectiveAt().toString(), row.id().toString()));
    }
}
