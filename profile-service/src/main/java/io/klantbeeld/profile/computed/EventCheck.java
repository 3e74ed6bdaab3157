package io.klantbeeld.profile.computed;

import io.klantbeeld.profile.aggregate.AggregateFunction;
import io.klantbeeld.profile.aggregate.Aggregation;
import io.klantbeeld.profile.aggregate.MomentProperty;
import io.klantbeeld.profile.rule.EventFilter;
import io.klantbeeld.profile.rule.PropertyType;
import io.klantbeeld.profile.rule.RuleRefused;
import io.klantbeeld.profile.traits.registry.TraitType;
import io.klantbeeld.rest.Violation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks events, properties and filters against what is known of a brand's events, and tells what type a trait is of.
 *
 * @param known the JSON type of each property of each event; none where nobody defined any
 */
record EventCheck(Map<String, Map<String, String>> known) {
    /** Events of the platform's own. */
    private static final Set<String> ALWAYS = Set.of(Aggregation.ANY_EVENT, "Consent Granted", "Consent Withdrawn");

    private static final Set<MomentProperty> FOR_AUTHORS =
            Set.of(MomentProperty.CHANNEL, MomentProperty.DIRECTION, MomentProperty.TYPE, MomentProperty.SOURCE);

    private static final Map<String, TraitType> TYPES = Map.of(
            "string", TraitType.STRING,
            "number", TraitType.NUMBER,
            "integer", TraitType.NUMBER,
            "boolean", TraitType.BOOLEAN,
            "date", TraitType.DATE,
            "date-time", TraitType.INSTANT,
            "array", TraitType.LIST,
            "object", TraitType.MAP);

    /** The type of the values that settings lead to; adds what is wrong, and then there may be none. */
    TraitType check(ComputedTraitSettings settings, List<Violation> violations) {
        var kind = Words.find(Kind.class, settings.kind()).orElse(null);
        return switch (kind) {
            case AGGREGATE -> aggregate(settings, violations);
            case RFM -> {
                requireNumbers(property(settings, violations), violations);
                yield TraitType.MAP;
            }
            case CHANNEL_AFFINITY -> TraitType.MAP;
            case BEST_HOUR, ENGAGEMENT -> TraitType.NUMBER;
            case null -> null;
        };
    }

    private TraitType aggregate(ComputedTraitSettings settings, List<Violation> violations) {
        var type = property(settings, violations);
        var function = Words.find(AggregateFunction.class, settings.function()).orElse(null);
        return switch (function) {
            case COUNT, UNIQUE_COUNT -> TraitType.NUMBER;
            case SUM, AVG, MIN, MAX -> {
                requireNumbers(type, violations);
                yield TraitType.NUMBER;
            }
            case FIRST, LAST, MOST_FREQUENT -> {
                if (settings.property() == null) {
                    yield TraitType.INSTANT;
                }
                requireKnown(type, violations);
                yield type;
            }
            case UNIQUE_LIST -> TraitType.LIST;
            case null -> null;
        };
    }

    private static void requireNumbers(TraitType type, List<Violation> violations) {
        if (type != null && type != TraitType.NUMBER) {
            violations.add(Violation.of("property", "must hold numbers"));
        }
    }

    private static void requireKnown(TraitType type, List<Violation> violations) {
        if (type == null && violations.isEmpty()) {
            violations.add(Violation.of("property", "is of no known type, so the trait would be of none")
                    .hinting("define the event with this property first"));
        }
    }

    /** The type of the property; null where nobody defined it. */
    private TraitType property(ComputedTraitSettings settings, List<Violation> violations) {
        var event = settings.event();
        if (event == null || event.isBlank()) {
            return null;
        }
        if (!ALWAYS.contains(event) && !known.containsKey(event)) {
            violations.add(Violation.of("event", "is not known: nobody defined it, and it never came")
                    .hinting("define the event first"));
            return null;
        }
        var properties = known.getOrDefault(event, Map.of());
        checkFilter(settings.filter(), properties, violations);
        return settings.property() == null ? null : property(settings.property(), properties, violations);
    }

    private static TraitType property(String property, Map<String, String> properties, List<Violation> violations) {
        if (property.startsWith("$")) {
            if (MomentProperty.of(property).filter(FOR_AUTHORS::contains).isEmpty()) {
                violations.add(Violation.of("property", "is not known")
                        .hinting("one of $channel, $direction, $type, $source"));
            }
            return TraitType.STRING;
        }
        if (!properties.isEmpty() && !properties.containsKey(property)) {
            violations.add(Violation.of("property", "is not one that the event's definition has")
                    .hinting("one of " + String.join(", ", properties.keySet())));
            return null;
        }
        var type = TYPES.get(properties.getOrDefault(property, ""));
        if (type == TraitType.LIST || type == TraitType.MAP) {
            violations.add(Violation.of("property", "must hold single values"));
            return null;
        }
        return type;
    }

    private static void checkFilter(String filter, Map<String, String> properties, List<Violation> violations) {
        if (filter == null) {
            return;
        }
        if (filter.isBlank()) {
            violations.add(Violation.of("filter", "must not be blank").hinting("leave it out"));
            return;
        }
        try {
            EventFilter.compile(filter, types(properties));
        } catch (RuleRefused refused) {
            refused.violations()
                    .forEach(mistake -> violations.add(new Violation(
                            "filter", mistake.message(), mistake.line(), mistake.column(), mistake.hint())));
        }
    }

    private static Map<String, PropertyType> types(Map<String, String> properties) {
        var types = new HashMap<String, PropertyType>();
        properties.forEach((name, type) -> {
            var known = TYPES.get(type);
            types.put(name, known == null ? PropertyType.ANY : PropertyType.valueOf(known.name()));
        });
        return types;
    }
}
