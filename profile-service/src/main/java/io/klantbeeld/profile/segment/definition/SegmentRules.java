package io.klantbeeld.profile.segment.definition;

import io.klantbeeld.profile.ingestion.definition.KnownEvents;
import io.klantbeeld.profile.rule.Rule;
import io.klantbeeld.profile.rule.RuleRefused;
import io.klantbeeld.profile.rule.Rules;
import io.klantbeeld.profile.traits.registry.TraitRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Checks rules of segments against the traits, events and segments of their brand. */
@ApplicationScoped
public class SegmentRules {
    private static final String CIRCLE = "would make the segment depend on itself";

    private final TraitRegistry traits;
    private final KnownEvents events;
    private final Segments segments;

    SegmentRules(TraitRegistry traits, KnownEvents events, Segments segments) {
        this.traits = traits;
        this.events = events;
        this.segments = segments;
    }

    /**
     * Compiles rules of a brand that were accepted before; what they may name is read once. What is known of events may
     * have changed since, and then any property will do.
     */
    public Function<String, Rule> accepted(String brand) {
        var present = vocabulary(brand);
        return rule -> {
            try {
                return Rules.compile(rule, present);
            } catch (RuleRefused changed) {
                return Rules.compile(rule, new AnyEvents(present));
            }
        };
    }

    /**
     * Compiles the rule of a segment; what does not compile is refused with its mistakes, as is a circle of segments.
     *
     * @param key of the segment; null for a rule that is only tried
     */
    public Rule compile(String rule, String brand, String key) {
        return Rules.compile(rule, vocabulary(brand, key));
    }

    /** What the rules of a brand may name. */
    SegmentVocabulary vocabulary(String brand) {
        return vocabulary(brand, null);
    }

    private SegmentVocabulary vocabulary(String brand, String key) {
        var links = segments.links(brand);
        return SegmentVocabulary.of(
                brand, traits.all(), events.of(brand), links.keySet(), key == null ? Map.of() : circles(key, links));
    }

    /** The segment itself, and those that build upon it however far. */
    private static Map<String, String> circles(String key, Map<String, Set<String>> links) {
        var circles = new HashMap<>(Map.of(key, CIRCLE));
        var open = new ArrayDeque<>(List.of(key));
        while (!open.isEmpty()) {
            var below = open.poll();
            links.forEach((above, on) -> {
                if (on.contains(below) && circles.put(above, CIRCLE) == null) {
                    open.add(above);
                }
            });
        }
        return circles;
    }
}
