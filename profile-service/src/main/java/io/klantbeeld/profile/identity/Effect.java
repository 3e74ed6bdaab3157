package io.klantbeeld.profile.identity;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * What an evaluation changes.
 *
 * @param merged profiles that are absorbed by another
 * @param split profiles that leave another
 */
public record Effect(long merged, long split) {
    /** Counts each turn at one of its two profiles alone, so that profiles may be examined page by page. */
    static Effect of(Collection<Turn> turns, Set<UUID> examined) {
        long merged = turns.stream()
                .filter(turn -> turn.kind() == Turn.Kind.MERGED && examined.contains(turn.other()))
                .count();
        long split = turns.stream()
                .filter(turn -> turn.kind() == Turn.Kind.UNMERGED && examined.contains(turn.kept()))
                .count();
        return new Effect(merged, split);
    }
}
