package io.klantbeeld.profile.segment.pass;

import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads persons page by page, each with the last thing that was recorded about them. */
@ApplicationScoped
public class PersonPages {
    private static final String PAGE = """
            SELECT id, recorded_seq FROM profile
            WHERE id > ? AND id <= ? AND state IN ('ACTIVE', 'RESTRICTED') ORDER BY id LIMIT ?
            """;

    private static final String BELONGING = """
            SELECT b.profile_id AS id, coalesce(p.recorded_seq, 0) AS recorded_seq
            FROM ((SELECT profile_id FROM segment_member
                   WHERE segment_id = ? AND until IS NULL AND profile_id > ? ORDER BY profile_id LIMIT ?)
                  UNION
                  (SELECT profile_id FROM segment_timer
                   WHERE segment_id = ? AND profile_id > ? ORDER BY profile_id LIMIT ?)) b
            LEFT JOIN profile p ON p.id = b.profile_id
            ORDER BY b.profile_id LIMIT ?
            """;

    private static final String LOCK = """
            SELECT id, recorded_seq FROM profile
            WHERE id = ANY (?) AND state IN ('ACTIVE', 'RESTRICTED') ORDER BY id FOR NO KEY UPDATE
            """;

    // Blocks are chosen at random, and profiles among theirs; a small table is read whole.
    private static final String SAMPLE = """
            SELECT id, state IN ('ACTIVE', 'RESTRICTED') AS present
            FROM profile TABLESAMPLE SYSTEM (?::real) ORDER BY random() LIMIT ?
            """;

    // Its statistics tell how dense the table is, and its file how large it is by now. One without any is still small.
    private static final String EXPECTED = """
            SELECT (CASE WHEN c.reltuples > 0
                         THEN c.reltuples / c.relpages * pg_relation_size(c.oid) / current_setting('block_size')::int
                         ELSE (SELECT count(*) FROM profile) END)::bigint AS profiles
            FROM pg_class c WHERE c.oid = 'profile'::regclass
            """;

    private static final int OVERSAMPLED = 10;

    private final Database database;

    PersonPages(Database database) {
        this.database = database;
    }

    /** The next persons after an id and up to another, in the order of ids. */
    public Map<UUID, Long> page(UUID after, UUID to, int limit) {
        return read(PAGE, after, to, limit);
    }

    /** The next profiles after an id that are in a segment, or that a timer may bring into it. */
    public Map<UUID, Long> belonging(UUID segment, UUID after, int limit) {
        return read(BELONGING, segment, after, limit, segment, after, limit, limit);
    }

    /** Locks persons in key order; those that are absorbed or gone by now are missing. */
    public Map<UUID, Long> lock(Collection<UUID> profiles) {
        return read(LOCK, (Object) profiles.toArray(UUID[]::new));
    }

    /** About how many profiles there are, with those that another absorbed. */
    public long expected() {
        return database.query(EXPECTED, row -> row.getLong("profiles")).getFirst();
    }

    /** Persons at random; among about so many profiles. */
    Sample sample(int size, long profiles) {
        double percent = Math.min(100, 100.0 * size * OVERSAMPLED / Math.max(1, profiles));
        var drawn = new LinkedHashMap<UUID, Boolean>();
        database.query(SAMPLE, row -> drawn.put(Database.uuid(row, "id"), row.getBoolean("present")), percent, size);
        var persons = drawn.keySet().stream().filter(drawn::get).toList();
        boolean whole = percent == 100 && drawn.size() < size;
        return new Sample(
                persons, whole ? persons.size() : Math.round((double) profiles * persons.size() / drawn.size()));
    }

    /**
     * Persons who were drawn at random.
     *
     * @param of about how many persons there are
     */
    record Sample(List<UUID> persons, long of) {}

    private Map<UUID, Long> read(String sql, Object... parameters) {
        var persons = new LinkedHashMap<UUID, Long>();
        database.query(sql, row -> persons.put(Database.uuid(row, "id"), row.getLong("recorded_seq")), parameters);
        return persons;
    }
}
