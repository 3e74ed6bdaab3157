package io.klantbeeld.profile.segment.membership;

import io.klantbeeld.profile.rule.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

/** What a rule says about a person, beside where the person stands. */
public record Verdict(UUID profile, LiveSegment segment, Outcome outcome, Standing standing) {
    /** Whether the person enters or leaves the segment. */
    public boolean isTurn() {
        return outcome.holds() != standing.member();
    }

    /** Whether the person enters it. */
    public boolean isEntry() {
        return isTurn() && outcome.holds();
    }

    /** Whether the person stays, by another version of the rule. */
    boolean isRestated() {
        return outcome.holds() && standing.member() && standing.segmentVersion() != segment.version();
    }

    /** Whether the instant changed at which time alone may change the answer. */
    boolean isRetimed() {
        return !Objects.equals(dueAt(), standing.dueAt());
    }

    /** Whether anything is to be written. */
    public boolean isNews() {
        return isTurn() || isRestated() || isRetimed();
    }

    /** Whether time alone may have changed it since it was made, or another segment did that the rule names. */
    public boolean mayBeOutdated() {
        return outcome.changesAt() != null
                || standing.dueAt() != null
                || !segment.rule().dependencies().segments().isEmpty();
    }

    /** Whether its timer went off and was not handled yet, though that takes less than so long. */
    public boolean isLeftToItsTimer(Instant at, Duration patience) {
        var due = standing.dueAt();
        return due != null && !due.isAfter(at) && due.plus(patience).isAfter(at);
    }

    /** The database knows microseconds; a timer must not fire before the answer changes. */
    Instant dueAt() {
        var change = outcome.changesAt();
        if (change == null) {
            return null;
        }
        var cut = change.truncatedTo(ChronoUnit.MICROS);
        return cut.equals(change) ? cut : cut.plus(1, ChronoUnit.MICROS);
    }
}
