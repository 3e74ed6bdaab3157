package io.klantbeeld.profile.rule;

import java.time.Instant;
import java.util.List;

/**
 * What a rule says about a person.
 *
 * @param evidence the clauses that hold; empty where the rule does not
 * @param changesAt when time alone may change the answer; null for never
 */
public record Outcome(boolean holds, List<Evidence> evidence, Instant changesAt) {
    /** Of a person whom the rule is not about. */
    public static final Outcome UNTOLD = new Outcome(false, List.of(), null);

    public Outcome {
        evidence = List.copyOf(evidence);
    }
}
