package io.klantbeeld.profile.segment.membership;

import io.klantbeeld.profile.aggregate.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Evaluates segments for persons, as many at once as are asked for: what is live, what is built and what is only tried
 * goes this one way. Reads whatever their number in a handful of round trips, and writes nothing. What events come to is
 * read of those alone of whom traits and memberships do not decide.
 */
@ApplicationScoped
public class Evaluating {
    private final LiveSegments live;
    private final Reading reading;
    private final Reckoning reckoning;
    private final Aggregates aggregates;

    Evaluating(LiveSegments live, Reading reading, Reckoning reckoning, Aggregates aggregates) {
        this.live = live;
        this.reading = reading;
        this.reckoning = reckoning;
        this.aggregates = aggregates;
    }

    /** What the rules say about each of the persons, and those that build on a rule whose answer turns. */
    public List<Verdict> evaluate(Map<UUID, ? extends Collection<LiveSegment>> asked, Instant at) {
        return evaluate(asked, key -> true, at, aggregates::of);
    }

    /**
     * The same for news: who is in a segment by its present rule is judged only where the news may end that.
     *
     * @param mayEnd of whom with which segments
     */
    List<Verdict> evaluate(Map<UUID, Set<LiveSegment>> asked, Set<Standing.Key> mayEnd, Instant at) {
        return evaluate(asked, mayEnd::contains, at, aggregates::of);
    }

    /** The same with what the events themselves come to, whatever is kept of them. */
    public List<Verdict> recount(Map<UUID, ? extends Collection<LiveSegment>> asked, Instant at) {
        return evaluate(asked, key -> true, at, aggregates::recounted);
    }

    private List<Verdict> evaluate(
            Map<UUID, ? extends Collection<LiveSegment>> asked,
            Predicate<Standing.Key> mayEnd,
            Instant at,
            Counts counts) {
        var index = live.index();
        var sets = sets(asked);
        var plan = plan(sets, index);
        var known = reading.of(plan, index, at);
        spareMembers(sets, known, mayEnd);
        var verdicts = new ArrayList<Verdict>();
        var open = new HashMap<UUID, Set<LiveSegment>>();
        plan.forEach((profile, segments) -> {
            var judged = new Person(profile, known, index).judge(segments, sets.get(profile));
            if (judged.open().isEmpty()) {
                verdicts.addAll(judged.verdicts());
            } else {
                open.put(profile, judged.open());
            }
        });
        if (!open.isEmpty()) {
            var all = known.with(reckoning.of(open, known, counts));
            open.keySet()
                    .forEach(profile -> verdicts.addAll(
                            decided(new Person(profile, all, index).judge(plan.get(profile), sets.get(profile)))));
        }
        return verdicts;
    }

    private static void spareMembers(Map<UUID, Set<LiveSegment>> asked, Known known, Predicate<Standing.Key> mayEnd) {
        asked.forEach((profile, segments) ->
                segments.removeIf(segment -> known.standing(profile, segment).isMemberBy(segment)
                        && !mayEnd.test(new Standing.Key(profile, segment.id()))));
    }

    private static Map<UUID, Set<LiveSegment>> sets(Map<UUID, ? extends Collection<LiveSegment>> asked) {
        var sets = new HashMap<UUID, Set<LiveSegment>>();
        asked.forEach((profile, segments) -> sets.put(profile, new HashSet<>(segments)));
        return sets;
    }

    /** The segments that are asked for and all above them, in the order in which they are judged; once for who have the same. */
    private static Map<UUID, List<LiveSegment>> plan(Map<UUID, Set<LiveSegment>> asked, SegmentIndex index) {
        var plans = new HashMap<Set<LiveSegment>, List<LiveSegment>>();
        var plan = new HashMap<UUID, List<LiveSegment>>();
        asked.forEach((profile, segments) -> plan.put(profile, plans.computeIfAbsent(segments, index::withAbove)));
        return plan;
    }

    private static List<Verdict> decided(Person.Judgement judgement) {
        if (!judgement.open().isEmpty()) {
            throw new IllegalStateException("Everything that segments look at was read, and some are open");
        }
        return judgement.verdicts();
    }
}
