package io.klantbeeld.profile.segment.definition;

import io.klantbeeld.profile.ingestion.definition.EventUse;
import io.klantbeeld.profile.rule.EventFilter;
import io.klantbeeld.profile.rule.Measure;
import io.klantbeeld.profile.rule.Rule;
import io.klantbeeld.profile.rule.RuleRefused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Knows which segments compute with a property of an event. */
@ApplicationScoped
class SegmentEventUse implements EventUse {
    private final Segments segments;
    private final SegmentRules rules;

    SegmentEventUse(Segments segments, SegmentRules rules) {
        this.segments = segments;
        this.rules = rules;
    }

    @Override
    public List<String> of(String brand, String event, Set<String> properties) {
        var compiler = rules.accepted(brand);
        return segments.rules(brand).entrySet().stream()
                .filter(segment -> segment.getValue().stream().anyMatch(rule -> measures(compiler, rule).stream()
                        .anyMatch(measure -> measure.event().equals(event) && looksAt(measure, properties))))
                .map(segment -> "segment " + segment.getKey())
                .toList();
    }

    /** A rule that names what is no longer defined is typed by nothing any more. */
    private static Set<Measure> measures(Function<String, Rule> compiler, String rule) {
        try {
            return compiler.apply(rule).dependencies().measures();
        } catch (RuleRefused outdated) {
            return Set.of();
        }
    }

    private static boolean looksAt(Measure measure, Set<String> properties) {
        boolean computes = measure.property() != null && properties.contains(measure.property());
        return computes
                || measure.filter() != null
                        && !Collections.disjoint(
                                EventFilter.compile(measure.filter(), Map.of()).properties(), properties);
    }
}
