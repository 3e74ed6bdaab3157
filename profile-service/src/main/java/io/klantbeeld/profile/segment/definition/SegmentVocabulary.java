package io.klantbeeld.profile.segment.definition;

import io.klantbeeld.profile.rule.PropertyType;
import io.klantbeeld.profile.rule.Vocabulary;
import io.klantbeeld.profile.traits.registry.TraitDefinition;
import io.klantbeeld.profile.traits.registry.TraitType;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the rules of a brand may name.
 *
 * @param types of its traits
 * @param shapes the properties of its events
 * @param segments keys of its segments
 * @param objections why a segment may not be built upon, by its key
 */
record SegmentVocabulary(
        Map<String, PropertyType> types,
        Map<String, Map<String, PropertyType>> shapes,
        Set<String> segments,
        Map<String, String> objections)
        implements Vocabulary {
    /** What every event has beside its own properties, as aggregates name it. */
    private static final Set<String> OF_EVERY_EVENT = Set.of("$channel", "$direction", "$type", "$source");

    private static final Set<String> OF_THE_PLATFORM = Set.of("Consent Granted", "Consent Withdrawn");

    static SegmentVocabulary of(
            String brand,
            Collection<TraitDefinition> traits,
            Map<String, Map<String, String>> events,
            Set<String> segments,
            Map<String, String> objections) {
        var types = new TreeMap<String, PropertyType>();
        traits.stream()
                .filter(trait -> trait.concerns(brand))
                .forEach(trait -> types.put(trait.name(), type(trait.type())));
        var shapes = new TreeMap<String, Map<String, PropertyType>>();
        OF_THE_PLATFORM.forEach(event -> shapes.put(event, Map.of()));
        events.forEach((event, properties) -> shapes.put(event, shape(properties)));
        return new SegmentVocabulary(types, shapes, segments, objections);
    }

    private static Map<String, PropertyType> shape(Map<String, String> properties) {
        var shape = new TreeMap<String, PropertyType>();
        properties.forEach((name, json) -> shape.put(name, type(json)));
        if (!shape.isEmpty()) {
            OF_EVERY_EVENT.forEach(name -> shape.put(name, PropertyType.STRING));
        }
        return shape;
    }

    private static PropertyType type(TraitType type) {
        return switch (type) {
            case STRING -> PropertyType.STRING;
            case NUMBER -> PropertyType.NUMBER;
            case BOOLEAN -> PropertyType.BOOLEAN;
            case DATE -> PropertyType.DATE;
            case INSTANT -> PropertyType.INSTANT;
            case LIST -> PropertyType.LIST;
            case MAP -> PropertyType.MAP;
        };
    }

    private static PropertyType type(String json) {
        return switch (json) {
            case "string" -> PropertyType.STRING;
            case "number", "integer" -> PropertyType.NUMBER;
            case "boolean" -> PropertyType.BOOLEAN;
            case "date" -> PropertyType.DATE;
            case "date-time" -> PropertyType.INSTANT;
            case "array" -> PropertyType.LIST;
            case "object" -> PropertyType.MAP;
            default -> PropertyType.ANY;
        };
    }

    @Override
    public Optional<PropertyType> trait(String name) {
        return Optional.ofNullable(types.get(name));
    }

    @Override
    public Set<String> traits() {
        return types.keySet();
    }

    @Override
    public Optional<Map<String, PropertyType>> event(String name) {
        return Optional.ofNullable(shapes.get(name));
    }

    @Override
    public Set<String> events() {
        return shapes.keySet();
    }

    @Override
    public Optional<String> objection(String segment) {
        return Optional.ofNullable(objections.get(segment));
    }
}
