package io.klantbeeld.profile.segment.membership;

import io.klantbeeld.profile.platform.Json;
import io.klantbeeld.profile.rule.Evidence;
import io.klantbeeld.profile.rule.Measure;
import io.klantbeeld.profile.view.Masking;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * Why a clause held when a person came into a segment, as it is kept: without any trait's value, which the profile tells,
 * and without the moments, which the timeline tells.
 *
 * @param clause its place in the rule, from 1
 * @param events what was computed from events
 */
public record StoredEvidence(int clause, List<String> traits, List<String> segments, List<Computed> events) {
    /**
     * What a measure came to.
     *
     * @param value masked where it is personal: who may read it finds it in the timeline, where reading is on record
     */
    public record Computed(
            String event, String filter, Measure.Function function, String property, Duration window, Object value) {
        private static Computed of(Measure measure, Object value) {
            return new Computed(
                    measure.event(),
                    measure.filter(),
                    measure.function(),
                    measure.property(),
                    measure.window(),
                    shown(measure, value));
        }

        /** How many values there are is no value. */
        private static Object shown(Measure measure, Object value) {
            return measure.property() == null || measure.function() == Measure.Function.UNIQUE_COUNT
                    ? value
                    : Masking.property(measure.property(), value);
        }
    }

    static String text(Collection<Evidence> evidence) {
        return Json.text(evidence.stream().map(StoredEvidence::of).toList());
    }

    /** Reads what was stored. */
    public static List<StoredEvidence> read(String text) {
        return List.of(Json.read(text, StoredEvidence[].class));
    }

    private static StoredEvidence of(Evidence evidence) {
        return new StoredEvidence(
                evidence.clause(),
                List.copyOf(evidence.traits()),
                evidence.segments(),
                evidence.measures().entrySet().stream()
                        .map(measured -> Computed.of(measured.getKey(), measured.getValue()))
                        .toList());
    }
}
