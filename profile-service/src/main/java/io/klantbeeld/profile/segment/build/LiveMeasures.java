package io.klantbeeld.profile.segment.build;

import io.klantbeeld.profile.aggregate.Aggregates;
import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.rule.RuleRefused;
import io.klantbeeld.profile.segment.definition.SegmentMeasures;
import io.klantbeeld.profile.segment.definition.SegmentRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Has what live rules compute from events kept, from when their build is over: what was there before is counted then, and
 * a build that waited for it would come to its end later than one that reads the events of those whom it must.
 */
@ApplicationScoped
class LiveMeasures {
    private static final Logger LOG = Logger.getLogger(LiveMeasures.class);

    private static final String LIVE = """
            SELECT s.brand, v.rule
            FROM segment s JOIN segment_version v ON v.segment_id = s.id AND v.version = s.live_version
            WHERE s.id = ?
            """;

    private final Database database;
    private final SegmentRules rules;
    private final Aggregates aggregates;

    LiveMeasures(Database database, SegmentRules rules, Aggregates aggregates) {
        this.database = database;
        this.rules = rules;
        this.aggregates = aggregates;
    }

    private record Live(String brand, String rule) {}

    /** Keeps for a segment what its live rule computes, and nothing else; in the caller's transaction. */
    void keep(UUID segment) {
        database.query(LIVE, row -> new Live(row.getString("brand"), row.getString("rule")), segment).stream()
                .findFirst()
                .ifPresentOrElse(live -> keep(segment, live), () -> aggregates.release(SegmentMeasures.owner(segment)));
    }

    private void keep(UUID segment, Live live) {
        try {
            var rule = rules.accepted(live.brand()).apply(live.rule());
            var wanted = SegmentMeasures.of(rule, live.brand()).values();
            aggregates.keep(SegmentMeasures.owner(segment), false, wanted);
        } catch (RuleRefused outdated) {
            LOG.warnf("A segment names what is no longer defined segment=%s", segment);
        }
    }
}
