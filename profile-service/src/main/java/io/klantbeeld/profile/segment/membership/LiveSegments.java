package io.klantbeeld.profile.segment.membership;

import io.klantbeeld.profile.computed.ComputedValues;
import io.klantbeeld.profile.computed.Movers;
import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.DatabaseException;
import io.klantbeeld.profile.rule.Rule;
import io.klantbeeld.profile.rule.RuleRefused;
import io.klantbeeld.profile.segment.SegmentConfig;
import io.klantbeeld.profile.segment.Ticking;
import io.klantbeeld.profile.segment.definition.SegmentRules;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The segments as this replica compiled them. A change is seen within the time that builds wait for; while the database
 * is away the last known ones stay.
 */
@ApplicationScoped
public class LiveSegments {
    private static final Logger LOG = Logger.getLogger(LiveSegments.class);

    // A sum, since changes do not become visible in the order in which their numbers were drawn.
    private static final String STAMP = """
            SELECT count(*) || ':' || coalesce(sum(change), 0) AS stamp FROM segment WHERE live_version IS NOT NULL
            """;

    private static final String LIVE = """
            SELECT s.id, s.key, s.brand, v.version, v.rule, s.state = 'LIVE' AS built
            FROM segment s JOIN segment_version v ON v.segment_id = s.id AND v.version = s.live_version
            """;

    private final Database database;
    private final SegmentRules rules;
    private final ComputedValues computed;
    private final SegmentConfig config;
    private final Ticking ticking = new Ticking("segments");
    // One at a time, or one that read before a change would take the place of one that read after it.
    private final Lock refreshing = new ReentrantLock();

    // A rule that does not compile is tried again and again, and told of once.
    private final Set<UUID> told = new HashSet<>();

    private volatile Known known = new Known("", Map.of(), SegmentIndex.EMPTY);

    LiveSegments(Database database, SegmentRules rules, ComputedValues computed, SegmentConfig config) {
        this.database = database;
        this.rules = rules;
        this.computed = computed;
        this.config = config;
    }

    private record Known(String stamp, Map<String, Movers> movers, SegmentIndex index) {}

    private record Row(UUID id, String key, String brand, long version, String rule, boolean built) {}

    /** Before the consumers start: whoever changed before the segments are known would not be evaluated. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE - 5) StartupEvent started) {
        refresh();
        ticking.every(config.refreshEvery(), this::refresh);
    }

    void stop(@Observes ShutdownEvent stopping) {
        ticking.stop();
    }

    /** Compiles what has changed since; one small read when nothing has. */
    public void refresh() {
        refreshing.lock();
        try {
            var stamp = database.query(STAMP, row -> row.getString("stamp")).getFirst();
            if (!stamp.equals(known.stamp()) || !movers(known.movers().keySet()).equals(known.movers())) {
                known = compiled(stamp);
            }
        } catch (DatabaseException away) {
            LOG.warnf("Segments were not read again reason=%s", away.getMessage());
        } finally {
            refreshing.unlock();
        }
    }

    /** The live segment of an id, as far as this replica knows. */
    public Optional<LiveSegment> byId(UUID id) {
        return index().byId(id);
    }

    /** Those of which every person was evaluated; where a build is not done, members are missing rightly. */
    public List<LiveSegment> built() {
        return index().all().stream().filter(LiveSegment::built).toList();
    }

    SegmentIndex index() {
        return known.index();
    }

    private Known compiled(String stamp) {
        var rows = database.query(
                LIVE,
                row -> new Row(
                        Database.uuid(row, "id"),
                        row.getString("key"),
                        row.getString("brand"),
                        row.getLong("version"),
                        row.getString("rule"),
                        row.getBoolean("built")));
        var compilers = new HashMap<String, Function<String, Rule>>();
        var segments = new ArrayList<LiveSegment>();
        boolean complete = true;
        for (var row : rows) {
            var segment = compiled(row, compilers);
            segment.ifPresent(segments::add);
            complete &= segment.isPresent();
        }
        // What did not compile is tried again, since a definition that it needs may have been read meanwhile.
        var movers = movers(segments.stream()
                .flatMap(segment -> segment.rule().dependencies().traits().stream())
                .collect(Collectors.toSet()));
        return new Known(complete ? stamp : "", movers, new SegmentIndex(segments, movers));
    }

    /** What moves those of the traits that are computed. */
    private Map<String, Movers> movers(Set<String> traits) {
        return traits.stream().collect(Collectors.toMap(Function.identity(), computed::moversOf));
    }

    private Optional<LiveSegment> compiled(Row row, Map<String, Function<String, Rule>> compilers) {
        var unchanged = index().byId(row.id()).filter(segment -> segment.version() == row.version());
        if (unchanged.isPresent()) {
            return unchanged.map(segment -> segment.built(row.built()));
        }
        try {
            var rule = compilers.computeIfAbsent(row.brand(), rules::accepted).apply(row.rule());
            return Optional.of(LiveSegment.of(row.id(), row.key(), row.brand(), row.version(), rule)
                    .built(row.built()));
        } catch (RuleRefused outdated) {
            if (told.add(row.id())) {
                LOG.warnf("A segment names what is no longer defined segment=%s", row.key());
            }
            return Optional.empty();
        }
    }
}
