package io.klantbeeld.profile.segment.build;

import io.klantbeeld.profile.segment.membership.Cause;
import io.klantbeeld.profile.segment.membership.Evaluating;
import io.klantbeeld.profile.segment.membership.LiveSegment;
import io.klantbeeld.profile.segment.membership.LiveSegments;
import io.klantbeeld.profile.segment.membership.Turning;
import io.klantbeeld.profile.segment.membership.Verdict;
import io.klantbeeld.profile.segment.pass.PersonPages;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Evaluates a page of persons. Who changes meanwhile is not waited for: only persons of whom something is to be written
 * are locked, and those are evaluated again who changed since they were read, or of whom time may say otherwise by now.
 */
@ApplicationScoped
class Building {
    private final Ranges ranges;
    private final PersonPages persons;
    private final LiveSegments live;
    private final Evaluating evaluating;
    private final Turning turning;
    private final Clock clock;

    Building(
            Ranges ranges,
            PersonPages persons,
            LiveSegments live,
            Evaluating evaluating,
            Turning turning,
            Clock clock) {
        this.ranges = ranges;
        this.persons = persons;
        this.live = live;
        this.evaluating = evaluating;
        this.turning = turning;
        this.clock = clock;
    }

    /** Evaluates the next persons of a range, in the caller's transaction; false where this replica cannot yet. */
    boolean build(Ranges.Claim range, int pageSize) {
        var segment = live.byId(range.segment()).filter(known -> known.version() == range.version());
        if (segment.isEmpty()) {
            return false;
        }
        var page = range.retired()
                ? persons.belonging(range.segment(), range.after(), pageSize)
                : persons.page(range.after(), range.to(), pageSize);
        var verdicts = page.isEmpty() ? List.<Verdict>of() : settle(page, segment.get());
        turning.turn(verdicts, Cause.BUILD, clock.instant());
        var last = page.isEmpty() ? range.to() : new ArrayList<>(page.keySet()).getLast();
        ranges.advance(range, last, page.size() < pageSize);
        var turns = verdicts.stream()
                .filter(verdict -> verdict.segment().equals(segment.get()) && verdict.isTurn())
                .toList();
        long entered = turns.stream().filter(Verdict::isEntry).count();
        ranges.count(range, page.size(), entered, turns.size() - entered);
        return true;
    }

    /** The verdicts of which something is to be written, about persons who stay locked. */
    private List<Verdict> settle(Map<UUID, Long> page, LiveSegment segment) {
        var news = news(page.keySet(), segment);
        var locked = persons.lock(news.stream().map(Verdict::profile).distinct().toList());
        var moved = locked.keySet().stream()
                .filter(profile -> !locked.get(profile).equals(page.get(profile)))
                .collect(Collectors.toCollection(HashSet::new));
        news.stream()
                .filter(Verdict::mayBeOutdated)
                .map(Verdict::profile)
                .filter(locked::containsKey)
                .forEach(moved::add);
        var settled = new ArrayList<>(news);
        settled.removeIf(verdict -> !locked.containsKey(verdict.profile()) || moved.contains(verdict.profile()));
        if (!moved.isEmpty()) {
            settled.addAll(news(moved, segment));
        }
        return settled;
    }

    private List<Verdict> news(Set<UUID> profiles, LiveSegment segment) {
        var asked = new HashMap<UUID, Set<LiveSegment>>();
        profiles.forEach(profile -> asked.put(profile, Set.of(segment)));
        return evaluating.evaluate(asked, clock.instant()).stream()
                .filter(Verdict::isNews)
                .toList();
    }
}
