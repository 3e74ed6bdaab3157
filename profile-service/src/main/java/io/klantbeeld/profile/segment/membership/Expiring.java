package io.klantbeeld.profile.segment.membership;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Evaluates persons at the instants at which time alone may change whether they are in a segment. A person leaves at
 * that very instant, also when the service was down then: what is overdue is evaluated as of its own second, in order.
 */
@ApplicationScoped
class Expiring {
    private static final Duration STEP = Duration.ofSeconds(1);

    private final TimerRows timers;
    private final LiveSegments live;
    private final Evaluating evaluating;
    private final Turning turning;
    private final Clock clock;
    private final MeterRegistry metrics;

    Expiring(
            TimerRows timers,
            LiveSegments live,
            Evaluating evaluating,
            Turning turning,
            Clock clock,
            MeterRegistry metrics) {
        this.timers = timers;
        this.live = live;
        this.evaluating = evaluating;
        this.turning = turning;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Handles the timers that are due first, in the caller's transaction; whether there may be more. */
    boolean expire(int atOnce) {
        var index = live.index();
        var now = clock.instant();
        var ids = index.all().stream().map(LiveSegment::id).toList();
        var due = index.isEmpty() ? List.<TimerRows.Due>of() : timers.claim(now, ids, atOnce);
        if (due.isEmpty()) {
            return false;
        }
        var at = earlier(now, due.getFirst().at().plus(STEP));
        due.removeIf(timer -> timer.at().isAfter(at));
        metrics.timer("segment.timer.lateness")
                .record(Duration.between(due.getFirst().at(), now));
        expire(due, index, at);
        return true;
    }

    private void expire(List<TimerRows.Due> due, SegmentIndex index, Instant at) {
        var asked = new HashMap<UUID, Set<LiveSegment>>();
        for (var timer : due) {
            index.byId(timer.segment())
                    .ifPresent(segment -> asked.computeIfAbsent(timer.profile(), key -> new HashSet<>())
                            .add(segment));
        }
        var exact = exact(due);
        turning.turn(
                evaluating.evaluate(asked, at), Cause.TIME, verdict -> when(verdict, exact.get(verdict.profile()), at));
    }

    /** When a verdict counts from: its own timer, or that of what it builds on. */
    private static Instant when(Verdict verdict, Instant first, Instant at) {
        var own = verdict.standing().dueAt();
        return own == null || own.isBefore(first) || own.isAfter(at) ? first : own;
    }

    /** When the first timer of each person went off. */
    private static Map<UUID, Instant> exact(List<TimerRows.Due> due) {
        var exact = new HashMap<UUID, Instant>();
        due.forEach(timer -> exact.merge(timer.profile(), timer.at(), Expiring::earlier));
        return exact;
    }

    private static Instant earlier(Instant a, Instant b) {
        return b.isBefore(a) ? b : a;
    }
}
