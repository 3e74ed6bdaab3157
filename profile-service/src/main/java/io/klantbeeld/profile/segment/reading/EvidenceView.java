package io.klantbeeld.profile.segment.reading;

import io.klantbeeld.profile.rule.Measure;
import io.klantbeeld.profile.segment.membership.StoredEvidence;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * A clause of the rule that held, and what made it hold.
 *
 * @param clause its place in the rule, from 1
 * @param traits names of the traits that it looked at; the profile tells their values with their provenance
 * @param segments keys of the segments that it looked at
 * @param events what it computed from events
 * @param interactions the latest contact moments that counted, at most five for each
 */
record EvidenceView(
        int clause, List<String> traits, List<String> segments, List<Computed> events, List<UUID> interactions) {
    /**
     * What was computed from events.
     *
     * @param value what it came to when the person came into the segment; masked where it is personal
     */
    record Computed(String event, String function, String property, Duration window, Object value) {
        private static Computed of(StoredEvidence.Computed computed) {
            Measure.Function function = computed.function();
            return new Computed(
                    computed.event(), function.name(), computed.property(), computed.window(), computed.value());
        }
    }

    static EvidenceView of(StoredEvidence stored, List<UUID> interactions) {
        return new EvidenceView(
                stored.clause(),
                stored.traits(),
                stored.segments(),
                stored.events().stream().map(Computed::of).toList(),
                interactions);
    }
}
