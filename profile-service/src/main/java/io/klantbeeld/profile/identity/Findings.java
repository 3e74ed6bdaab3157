package io.klantbeeld.profile.identity;

import io.klantbeeld.profile.identity.graph.Outcome;
import io.klantbeeld.profile.identity.graph.Pair;
import io.klantbeeld.profile.identity.graph.Refusal;
import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Stores what an evaluation found out beside the persons: refused links, generic values, caps. */
@ApplicationScoped
class Findings {
    private static final String REFUSE = """
            INSERT INTO link_violation (home_id, other_id, reason, detected_at)
            SELECT v.home_id, v.other_id, v.reason, ? FROM unnest(?, ?, ?) AS v (home_id, other_id, reason)
            ON CONFLICT ON CONSTRAINT pk_link_violation DO UPDATE
            SET reason = excluded.reason, detected_at = excluded.detected_at
            WHERE link_violation.reason <> excluded.reason
            """;

    private static final String LIFT = """
            DELETE FROM link_violation USING unnest(?, ?) AS v (home_id, other_id)
            WHERE link_violation.home_id = v.home_id AND link_violation.other_id = v.other_id
            """;

    private static final String CAP = """
            UPDATE node SET cap = c.cap FROM unnest(?, ?) AS c (id, cap) WHERE node.id = c.id
            """;

    private final Database database;
    private final Decided decided;
    private final Clock clock;

    Findings(Database database, Decided decided, Clock clock) {
        this.database = database;
        this.decided = decided;
        this.clock = clock;
    }

    void store(Component component, Outcome outcome) {
        refuse(difference(outcome.refusals(), component.refusals()));
        lift(missing(component.refusals().keySet(), outcome.refusals().keySet()));
        suspend(component, outcome);
        cap(component, outcome);
    }

    private static Map<Pair, Refusal> difference(Map<Pair, Refusal> found, Map<Pair, Refusal> known) {
        var difference = new HashMap<>(found);
        difference.entrySet().removeAll(known.entrySet());
        return difference;
    }

    private static Set<Pair> missing(Set<Pair> known, Set<Pair> found) {
        var missing = new HashSet<>(known);
        missing.removeAll(found);
        return missing;
    }

    private void refuse(Map<Pair, Refusal> refusals) {
        if (!refusals.isEmpty()) {
            database.update(
                    REFUSE,
                    clock.instant(),
                    ids(refusals.keySet(), Pair::home),
                    ids(refusals.keySet(), Pair::other),
                    refusals.values().stream().map(Refusal::name).toArray(String[]::new));
        }
    }

    private void lift(Set<Pair> pairs) {
        if (!pairs.isEmpty()) {
            database.update(LIFT, ids(pairs, Pair::home), ids(pairs, Pair::other));
        }
    }

    private void suspend(Component component, Outcome outcome) {
        var found = new HashSet<>(outcome.generic());
        found.removeIf(value -> component.vertices().get(value).suspended());
        if (!found.isEmpty()) {
            decided.suspend(found, clock.instant());
        }
    }

    private void cap(Component component, Outcome outcome) {
        var found = new HashMap<>(outcome.caps());
        found.entrySet().removeIf(cap -> component.vertices().get(cap.getKey()).cap() <= cap.getValue());
        if (!found.isEmpty()) {
            database.update(
                    CAP, found.keySet().toArray(UUID[]::new), found.values().toArray(Integer[]::new));
        }
    }

    private static UUID[] ids(Collection<Pair> pairs, Function<Pair, UUID> end) {
        return pairs.stream().map(end).toArray(UUID[]::new);
    }
}
