package io.klantbeeld.profile.rule;

import java.util.Set;

/** What the answer of a rule depends on, beside time. */
public record Dependencies(Set<String> traits, Set<Measure> measures, Set<String> segments) {
    /** Of a rule that names nothing. */
    public static final Dependencies NONE = new Dependencies(Set.of(), Set.of(), Set.of());

    public Dependencies {
        traits = Set.copyOf(traits);
        measures = Set.copyOf(measures);
        segments = Set.copyOf(segments);
    }
}
