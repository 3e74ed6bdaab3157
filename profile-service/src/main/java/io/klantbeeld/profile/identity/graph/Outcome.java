package io.klantbeeld.profile.identity.graph;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What an evaluation finds.
 *
 * @param persons groups of identifiers; each belongs to exactly one, and a group is one person
 * @param refusals links between two persons that did not join them
 * @param generic identifiers of which no link counts
 * @param caps priorities from which links of an identifier no longer count
 */
public record Outcome(
        Collection<Set<UUID>> persons, Map<Pair, Refusal> refusals, Set<UUID> generic, Map<UUID, Integer> caps) {}
