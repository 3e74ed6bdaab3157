package io.klantbeeld.profile.segment.membership;

import io.klantbeeld.profile.identity.Conclusion;
import io.klantbeeld.profile.identity.News;
import io.klantbeeld.profile.identity.PersonFollower;
import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Evaluates, in the transaction that changed persons, the segments that depend on what changed, and no other. */
@ApplicationScoped
class SegmentFollowing implements PersonFollower {
    private static final String PRESENT = """
            SELECT id FROM profile WHERE id = ANY (?) AND state IN ('ACTIVE', 'RESTRICTED')
            """;

    private final LiveSegments live;
    private final Evaluating evaluating;
    private final Departing departing;
    private final Turning turning;
    private final Database database;
    private final Clock clock;

    SegmentFollowing(
            LiveSegments live,
            Evaluating evaluating,
            Departing departing,
            Turning turning,
            Database database,
            Clock clock) {
        this.live = live;
        this.evaluating = evaluating;
        this.departing = departing;
        this.turning = turning;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void follow(Conclusion conclusion) {
        var index = live.index();
        if (index.isEmpty()) {
            return;
        }
        if (!conclusion.reshaped().isEmpty()) {
            reshape(conclusion.reshaped(), index);
        }
        var heard = new HashMap<UUID, Set<News>>(conclusion.news());
        heard.keySet().removeAll(conclusion.reshaped());
        hear(heard, index);
    }

    private void hear(Map<UUID, Set<News>> heard, SegmentIndex index) {
        var asked = new HashMap<UUID, Set<LiveSegment>>();
        var mayEnd = new HashSet<Standing.Key>();
        heard.forEach(
                (profile, news) -> news.forEach(told -> index.hearing(told).forEach(segment -> {
                    ask(asked, profile).add(segment);
                    if (index.mayEnd(segment, told)) {
                        mayEnd.add(new Standing.Key(profile, segment.id()));
                    }
                })));
        if (!asked.isEmpty()) {
            var now = clock.instant();
            turning.turn(evaluating.evaluate(asked, mayEnd, now), Cause.FACT, now);
        }
    }

    /** Whoever got or lost facts of before is evaluated anew; whoever was absorbed is in no segment any more. */
    private void reshape(Set<UUID> reshaped, SegmentIndex index) {
        var present = new HashSet<>(
                database.query(PRESENT, row -> Database.uuid(row, "id"), (Object) reshaped.toArray(UUID[]::new)));
        var absorbed = new HashSet<>(reshaped);
        absorbed.removeAll(present);
        if (!absorbed.isEmpty()) {
            departing.leaveAll(absorbed, clock.instant());
        }
        var asked = new HashMap<UUID, Set<LiveSegment>>();
        present.forEach(profile -> ask(asked, profile).addAll(index.all()));
        if (!asked.isEmpty()) {
            var now = clock.instant();
            turning.turn(evaluating.evaluate(asked, now), Cause.IDENTITY, now);
        }
    }

    private static Set<LiveSegment> ask(Map<UUID, Set<LiveSegment>> asked, UUID profile) {
        return asked.computeIfAbsent(profile, key -> new HashSet<>());
    }

    @Override
    public void forget(Set<UUID> gone) {
        departing.forget(gone);
    }
}
