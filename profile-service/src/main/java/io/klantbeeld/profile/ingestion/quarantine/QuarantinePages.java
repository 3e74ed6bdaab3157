package io.klantbeeld.profile.ingestion.quarantine;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.VisibleBrands;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the quarantine, within the brands that the reader may see. */
@ApplicationScoped
class QuarantinePages {
    private static final String COLUMNS = """
            SELECT id, source, brand, message_id, code, field, fields, event, received_at, attempts, attempted_at,
                   settled_at, outcome, item
            FROM quarantined_item
            """;

    // Ids are ordered by time, so indexes that end in them give the newest first.
    private static final String ROWS = COLUMNS + "WHERE id < ? AND %s%s%%s ORDER BY id DESC LIMIT ?";
    private static final String PAGE = "SELECT * FROM %s i ORDER BY id DESC LIMIT ?";

    private static final String OPEN = "settled_at IS NULL";
    private static final String SETTLED = "settled_at IS NOT NULL";
    private static final String ONE = COLUMNS + "WHERE id = ? AND (? OR brand = ANY (?))";

    private static final UUID LAST = new UUID(-1, -1);

    private final Database database;

    QuarantinePages(Database database) {
        this.database = database;
    }

    Optional<QuarantineView> one(UUID id, VisibleBrands brands) {
        return database.query(ONE, QuarantineView::of, id, brands.all(), brands.names()).stream()
                .findFirst();
    }

    /** Items that wait for somebody, or those that were dealt with. */
    List<QuarantineView> page(UUID before, boolean settled, ItemFilter filter, VisibleBrands brands, int limit) {
        var parameters = new ArrayList<>(brands.parameters());
        parameters.add(before == null ? LAST : before);
        parameters.addAll(filter.parameters());
        parameters.addAll(List.of(limit, limit));
        var rows = ROWS.formatted(settled ? SETTLED : OPEN, filter.conditions());
        var sql = PAGE.formatted(brands.rows(rows));
        return database.query(sql, QuarantineView::of, parameters.toArray());
    }
}
