package io.klantbeeld.profile.segment.membership;

import io.klantbeeld.profile.rule.Facts;
import io.klantbeeld.profile.rule.Finding;
import io.klantbeeld.profile.rule.Measure;
import io.klantbeeld.profile.rule.Outcome;
import io.klantbeeld.profile.rule.Unread;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One person, as the rules of many brands see them. */
final class Person {
    private final UUID profile;
    private final Known known;
    private final SegmentIndex index;
    private final Map<String, Map<String, Object>> traits = new HashMap<>();
    private final Map<String, Boolean> turned = new HashMap<>();
    private final Set<LiveSegment> open = new HashSet<>();

    Person(UUID profile, Known known, SegmentIndex index) {
        this.profile = profile;
        this.known = known;
        this.index = index;
    }

    /**
     * What could be judged.
     *
     * @param open segments of which the answer, or whether it is asked for, needs more than was read
     */
    record Judgement(List<Verdict> verdicts, Set<LiveSegment> open) {}

    /**
     * Judges segments, each after what it builds on.
     *
     * @param asked those to judge in any case; of the others those that build on one that turns
     */
    Judgement judge(List<LiveSegment> segments, Set<LiveSegment> asked) {
        var due = new HashSet<>(asked);
        var verdicts = new ArrayList<Verdict>();
        for (var segment : segments) {
            if (due.contains(segment)) {
                var verdict = judge(segment);
                verdict.ifPresentOrElse(verdicts::add, () -> open.add(segment));
                if (verdict.isEmpty() || verdict.get().isTurn()) {
                    verdict.ifPresent(
                            turn -> turned.put(segment.key(), turn.outcome().holds()));
                    due.addAll(index.above(segment));
                }
            }
        }
        return new Judgement(verdicts, open);
    }

    private Optional<Verdict> judge(LiveSegment segment) {
        return outcome(segment).map(told -> new Verdict(profile, segment, told, known.standing(profile, segment)));
    }

    private Optional<Outcome> outcome(LiveSegment segment) {
        if (!known.concerns(profile, segment)) {
            return Optional.of(Outcome.UNTOLD);
        }
        boolean isHopeless = segment.isOfEventsAlone() && !known.reckoned().has(profile);
        return isHopeless ? Optional.empty() : segment.rule().glance(new Seen(segment));
    }

    private boolean isIn(LiveSegment segment) {
        if (open.contains(segment)) {
            throw new Unread();
        }
        var turn = turned.get(segment.key());
        return turn != null ? turn : known.standing(profile, segment).member();
    }

    /** The person as one rule sees them. */
    private final class Seen implements Facts {
        private final LiveSegment segment;

        Seen(LiveSegment segment) {
            this.segment = segment;
        }

        @Override
        public Instant at() {
            return known.at();
        }

        @Override
        public Finding trait(String name) {
            return known.computed().contains(name)
                    ? known.reckoned().computed(profile, name)
                    : Finding.lasting(traits.computeIfAbsent(segment.brand(), brand -> known.traits(profile, brand))
                            .get(name));
        }

        @Override
        public Finding measured(Measure measure) {
            return known.reckoned().counted(profile, segment.aggregations().get(measure));
        }

        @Override
        public boolean inSegment(String key) {
            return index.byKey(key).map(Person.this::isIn).orElse(false);
        }
    }
}
