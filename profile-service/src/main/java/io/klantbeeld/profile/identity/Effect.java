package io.klantbeeld.profile.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What an evaluation changes.
 *
 * @param merged profiles that are absorbed by another
 * @param split profiles that leave another
 * @param moved identifiers that come to another profile
 */
public record Effect(long merged, long split, Set<UUID> moved) {
    /** What was done: all of it, since it is done once. */
    static Effect done(Resolution resolution) {
        return new Effect(
                count(resolution.turns(), Turn.Kind.MERGED),
                count(resolution.turns(), Turn.Kind.UNMERGED),
                resolution.reassigned().keySet());
    }

    private static long count(Collection<Turn> turns, Turn.Kind kind) {
        return turns.stream().filter(turn -> turn.kind() == kind).count();
    }

    /** What would be done, counted at one of the two profiles alone, so that profiles may be examined page by page. */
    static Effect imagined(Reshaping imagined, Set<UUID> examined) {
        var turns = imagined.difference().turns();
        return new Effect(
                count(
                        turns.stream()
                                .filter(turn -> examined.contains(turn.other()))
                                .toList(),
                        Turn.Kind.MERGED),
                count(
                        turns.stream()
                                .filter(turn -> examined.contains(turn.kept()))
                                .toList(),
                        Turn.Kind.UNMERGED),
                imagined.reassigned().entrySet().stream()
                        .filter(node -> examined.contains(node.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }
}
