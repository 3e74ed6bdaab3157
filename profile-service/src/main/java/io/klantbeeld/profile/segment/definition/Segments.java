package io.klantbeeld.profile.segment.definition;

import io.klantbeeld.outbox.Outbox;
import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.Ids;
import io.klantbeeld.profile.platform.VisibleBrands;
import io.klantbeeld.profile.rule.Dependencies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The rows of segments and of their versions. */
@ApplicationScoped
public class Segments {
    // The tally is what transactions of the last second did; see its table.
    private static final String COLUMNS = """
            SELECT s.id, s.key, s.brand, s.rule, s.version, s.live_version, s.state, s.builds_on, s.created_at, s.changed_at,
                   s.members + (SELECT coalesce(sum(t.members), 0) FROM segment_tally t WHERE t.segment_id = s.id)
                       AS members,
                   (SELECT b.id FROM segment_build b WHERE b.segment_id = s.id ORDER BY b.requested_at DESC LIMIT 1)
                       AS build
            """;

    private static final String BY_KEY = COLUMNS + "FROM segment s WHERE s.key = ?";
    private static final String FOR_CHANGE = BY_KEY + " FOR NO KEY UPDATE OF s";

    private static final String PAGE = COLUMNS + "FROM %s s ORDER BY s.key LIMIT ?";

    private static final String ROWS =
            "SELECT * FROM segment WHERE key > ? AND state <> 'RETIRED'%s ORDER BY key LIMIT ?";

    private static final String LINKS =
            "SELECT key, builds_on FROM segment WHERE brand = ? AND state <> 'RETIRED' ORDER BY key";

    private static final String INSERT = """
            INSERT INTO segment
                (id, key, brand, rule, version, state, builds_on, looks_at, members, counted_at, change, created_at,
                 changed_at)
            VALUES (?, ?, ?, ?, 1, 'BUILDING', ?, ?, 0, ?, ?, ?, ?)
            ON CONFLICT ON CONSTRAINT uq_segment_key DO NOTHING
            """;

    private static final String CHANGE = """
            UPDATE segment SET rule = ?, version = version + 1, state = ?, builds_on = ?, looks_at = ?, change = ?,
                   changed_at = ?
            WHERE id = ?
            """;

    private static final String REMEMBER = """
            INSERT INTO segment_version (segment_id, version, rule, changed_by, changed_at)
            SELECT id, version, rule, ?, changed_at FROM segment WHERE id = ?
            """;

    private static final String LOOKING_AT = """
            SELECT id, key FROM segment WHERE ? = ANY (looks_at) AND state <> 'RETIRED' ORDER BY key
            """;

    private static final String RULES = """
            SELECT s.key, v.rule FROM segment s
            JOIN segment_version v ON v.segment_id = s.id AND v.version IN (s.version, s.live_version)
            WHERE s.brand = ? AND s.state <> 'RETIRED' ORDER BY s.key
            """;

    private static final String VERSIONS = """
            SELECT version, rule, changed_by, changed_at FROM segment_version
            WHERE segment_id = ? AND (?::bigint IS NULL OR version < ?::bigint) ORDER BY version DESC LIMIT ?
            """;

    private static final String HOLD = "SELECT id FROM segment WHERE id = ? FOR NO KEY UPDATE";

    // One author at a time, or two could close a circle of segments between them.
    private static final String ALONE = "SELECT pg_advisory_xact_lock(hashtext('segment definitions'))";

    private final Database database;
    private final Outbox outbox;
    private final Clock clock;
    private final Ids ids;

    Segments(Database database, Outbox outbox, Clock clock, Ids ids) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    /** The segment of a key, retired or not. */
    public Optional<Segment> byKey(String key) {
        return database.query(BY_KEY, Segment::of, key).stream().findFirst();
    }

    /** The keys of a brand's segments that are not retired, each with those that its rule names. */
    Map<String, Set<String>> links(String brand) {
        var links = new LinkedHashMap<String, Set<String>>();
        database.query(
                LINKS,
                row -> links.put(row.getString("key"), Set.of((String[])
                        row.getArray("builds_on").getArray())),
                brand);
        return links;
    }

    /** The rules of a brand that persons are evaluated by, or will be, by the keys of their segments. */
    Map<String, Set<String>> rules(String brand) {
        var rules = new LinkedHashMap<String, Set<String>>();
        database.query(
                RULES,
                row -> rules.computeIfAbsent(row.getString("key"), key -> new LinkedHashSet<>())
                        .add(row.getString("rule")),
                brand);
        return rules;
    }

    /** The number of the next change of any segment. */
    public long nextChange() {
        return database.query("SELECT nextval('segment_change') AS change", row -> row.getLong("change"))
                .getFirst();
    }

    /** Locks a segment until the transaction ends; whoever changes it and its builds does so first. */
    public void hold(UUID segment) {
        database.query(HOLD, row -> true, segment);
    }

    /** Lets nobody else define segments until the transaction ends. */
    void alone() {
        database.query(ALONE, row -> true);
    }

    /** The same as {@link #byKey}, locked until the transaction ends. */
    Optional<Segment> forChange(String key) {
        return database.query(FOR_CHANGE, Segment::of, key).stream().findFirst();
    }

    List<Segment> page(String after, VisibleBrands brands, int limit) {
        var parameters = new ArrayList<>(brands.parameters());
        parameters.addAll(List.of(after, limit, limit));
        return database.query(PAGE.formatted(brands.rows(ROWS)), Segment::of, parameters.toArray());
    }

    List<SegmentVersion> versions(UUID segment, Long before, int limit) {
        return database.query(VERSIONS, SegmentVersion::of, segment, before, before, limit);
    }

    /** The keys of the segments whose rules name a trait, by their ids. */
    Map<UUID, String> lookingAt(String trait) {
        var segments = new LinkedHashMap<UUID, String>();
        database.query(LOOKING_AT, row -> segments.put(Database.uuid(row, "id"), row.getString("key")), trait);
        return segments;
    }

    /** Adds a segment; nothing where its key is taken. */
    Optional<UUID> add(String key, String brand, String rule, Dependencies on, String author) {
        var id = ids.next();
        var now = clock.instant();
        long change = nextChange();
        int added = database.update(
                INSERT, id, key, brand, rule, sorted(on.segments()), sorted(on.traits()), now, change, now, now);
        if (added == 0) {
            return Optional.empty();
        }
        remember(id, key, author, change);
        return Optional.of(id);
    }

    /** Gives a segment its next version. */
    void change(Segment segment, String rule, SegmentState state, Dependencies on, String author) {
        long change = nextChange();
        database.update(
                CHANGE,
                rule,
                state.name(),
                sorted(on.segments()),
                sorted(on.traits()),
                change,
                clock.instant(),
                segment.id());
        remember(segment.id(), segment.key(), author, change);
    }

    private static String[] sorted(Set<String> names) {
        return names.stream().sorted().toArray(String[]::new);
    }

    private void remember(UUID id, String key, String author, long change) {
        database.update(REMEMBER, author, id);
        outbox.snapshot(SegmentEntries.row(key, change));
    }
}
