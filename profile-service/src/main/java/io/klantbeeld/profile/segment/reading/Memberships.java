package io.klantbeeld.profile.segment.reading;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.VisibleBrands;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads memberships, each page along one index. */
@ApplicationScoped
class Memberships {
    private static final String COLUMNS = """
            SELECT m.profile_id, s.key, s.brand, m.segment_version, m.since, m.until, m.evidence
            FROM segment_member m JOIN segment s ON s.id = m.segment_id
            """;

    private static final String MEMBERS = COLUMNS + """
            WHERE m.segment_id = ? AND m.until IS NULL AND m.profile_id > ? ORDER BY m.profile_id LIMIT ?
            """;

    private static final String OF_PERSON = COLUMNS + """
            WHERE m.profile_id = ? AND (? OR s.brand = ANY (?)) ORDER BY m.until IS NOT NULL, s.key
            """;

    private static final String HISTORY = """
            SELECT id, profile_id, at, entered, cause, segment_version FROM segment_history
            WHERE segment_id = ? AND (at, id) < (?, ?) ORDER BY at DESC, id DESC LIMIT ?
            """;

    private final Database database;

    Memberships(Database database) {
        this.database = database;
    }

    List<Membership> members(UUID segment, UUID after, int limit) {
        return database.query(MEMBERS, Membership::of, segment, after, limit);
    }

    /** The segments that a person is in, and those that they were in. */
    List<Membership> of(UUID profile, VisibleBrands brands) {
        return database.query(OF_PERSON, Membership::of, profile, brands.all(), brands.names());
    }

    List<HistoryView> history(UUID segment, Instant before, UUID beforeId, int limit) {
        return database.query(HISTORY, HistoryView::of, segment, before, beforeId, limit);
    }
}
