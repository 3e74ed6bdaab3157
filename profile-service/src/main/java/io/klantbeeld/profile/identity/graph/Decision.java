package io.klantbeeld.profile.identity.graph;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What a steward decided; it outranks what the engine finds, and the latest decision on the same question holds.
 *
 * @param left identifiers of one side, the best first; for RELEASE and SUSPEND the value itself
 * @param right identifiers of the other side, the best first
 */
public record Decision(UUID id, Kind kind, List<UUID> left, List<UUID> right, Instant decidedAt) {
    /** The order in which decisions are made. */
    static final Comparator<Decision> EARLIEST_FIRST =
            Comparator.comparing(Decision::decidedAt).thenComparing(Decision::id);

    /** What is decided. */
    public enum Kind {
        /** Both sides are one person; decisions that kept identifiers of the two apart are void. */
        LINK,
        /** No identifier of one side is the same person as one of the other. */
        NEVER_LINK,
        /** The value is no generic one, whatever it links. */
        RELEASE,
        /** The value names nobody, however little it links. */
        SUSPEND
    }

    public Decision {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /** Whether the decision is about these two being one person. */
    boolean concerns(UUID a, UUID b) {
        return left.contains(a) && right.contains(b) || left.contains(b) && right.contains(a);
    }

    /** The two identifiers that a LINK joins. */
    Pair heads() {
        return new Pair(left.getFirst(), right.getFirst());
    }
}
