package io.klantbeeld.profile.segment.membership;

import io.klantbeeld.event.Topics;
import io.klantbeeld.outbox.Outbox;
import io.klantbeeld.outbox.SnapshotRow;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Lets persons enter and leave segments, and tells the platform; in the caller's transaction, under the persons' locks. */
@ApplicationScoped
public class Turning {
    private final MemberRows members;
    private final HistoryRows history;
    private final TimerRows timers;
    private final Outbox outbox;
    private final MeterRegistry metrics;

    Turning(MemberRows members, HistoryRows history, TimerRows timers, Outbox outbox, MeterRegistry metrics) {
        this.members = members;
        this.history = history;
        this.timers = timers;
        this.outbox = outbox;
        this.metrics = metrics;
    }

    /** Lets verdicts count from one instant on. */
    public void turn(Collection<Verdict> verdicts, Cause cause, Instant at) {
        turn(verdicts, cause, verdict -> at);
    }

    /** Lets verdicts count, each from its instant on. */
    void turn(Collection<Verdict> verdicts, Cause cause, Function<Verdict, Instant> when) {
        var published = verdicts.stream()
                .filter(verdict -> verdict.isTurn() || verdict.isRestated())
                .toList();
        if (!published.isEmpty()) {
            members.store(published, when);
            publish(published);
            var turns = published.stream().filter(Verdict::isTurn).toList();
            members.tally(turns);
            if (cause != Cause.BUILD) {
                history.add(turns, cause, when);
            }
            metrics.counter("segment.membership.turns", "cause", cause.name()).increment(turns.size());
        }
        timers.set(verdicts.stream().filter(Verdict::isRetimed).toList());
    }

    private void publish(List<Verdict> published) {
        outbox.snapshots(published.stream()
                .map(verdict -> new SnapshotRow(
                        Topics.SEGMENT_MEMBERSHIP,
                        MembershipSnapshots.key(
                                verdict.profile(), verdict.segment().key()),
                        verdict.standing().version() + 1))
                .toList());
    }
}
