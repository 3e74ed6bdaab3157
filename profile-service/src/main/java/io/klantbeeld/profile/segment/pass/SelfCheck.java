package io.klantbeeld.profile.segment.pass;

import io.klantbeeld.profile.segment.membership.Cause;
import io.klantbeeld.profile.segment.membership.Evaluating;
import io.klantbeeld.profile.segment.membership.LiveSegment;
import io.klantbeeld.profile.segment.membership.LiveSegments;
import io.klantbeeld.profile.segment.membership.Turning;
import io.klantbeeld.profile.segment.membership.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Holds memberships against the events themselves. One that seems wrong is looked at again under the person's lock, and
 * counts as drift only if it still is; then it is put right.
 */
@ApplicationScoped
class SelfCheck {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final LiveSegments live;
    private final Evaluating evaluating;
    private final Turning turning;
    private final PersonPages persons;
    private final Clock clock;

    SelfCheck(LiveSegments live, Evaluating evaluating, Turning turning, PersonPages persons, Clock clock) {
        this.live = live;
        this.evaluating = evaluating;
        this.turning = turning;
        this.persons = persons;
        this.clock = clock;
    }

    /** How many memberships of the persons were not what they should be, in the caller's transaction. */
    long check(Collection<UUID> profiles) {
        var suspects = turns(profiles).stream().map(Verdict::profile).distinct().toList();
        if (suspects.isEmpty()) {
            return 0;
        }
        var wrong = turns(persons.lock(suspects).keySet());
        turning.turn(wrong, Cause.CHECK, clock.instant());
        return wrong.size();
    }

    /** The memberships that would turn; of whom a timer just went off they turn by themselves. */
    private List<Verdict> turns(Collection<UUID> profiles) {
        var asked = new HashMap<UUID, List<LiveSegment>>();
        var all = live.built();
        profiles.forEach(profile -> asked.put(profile, all));
        if (asked.isEmpty()) {
            return List.of();
        }
        var now = clock.instant();
        var verdicts = evaluating.recount(asked, now);
        var turning = verdicts.stream()
                .filter(verdict -> verdict.isLeftToItsTimer(now, PATIENCE))
                .map(Verdict::profile)
                .collect(Collectors.toSet());
        return verdicts.stream()
                .filter(verdict -> verdict.isTurn() && !turning.contains(verdict.profile()))
                .toList();
    }
}
