package io.klantbeeld.profile.segment.definition;

import io.klantbeeld.profile.rule.PropertyType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the rules of a brand may name, each in the order of the names.
 *
 * @param traits that are registered, claimed and computed
 * @param events that are defined, or were seen
 * @param segments keys of the brand's segments
 */
@Schema(examples = """
        {"brand":"blauwvlucht","traits":[{"name":"country","type":"STRING"}],
         "events":[{"name":"Order Completed","properties":[{"name":"total","type":"NUMBER"}]}],
         "segments":["big-spender-nl"]}
        """)
record VocabularyView(String brand, List<Named> traits, List<Event> events, List<String> segments) {
    /** A trait, or a property of an event. */
    record Named(String name, PropertyType type) {}

    /**
     * An event.
     *
     * @param properties that are known; a rule may name any where there are none
     */
    record Event(String name, List<Named> properties) {}

    static VocabularyView of(String brand, SegmentVocabulary vocabulary) {
        return new VocabularyView(
                brand,
                named(vocabulary.types()),
                vocabulary.shapes().entrySet().stream()
                        .map(shape -> new Event(shape.getKey(), named(shape.getValue())))
                        .toList(),
                vocabulary.segments().stream().sorted().toList());
    }

    private static List<Named> named(Map<String, PropertyType> types) {
        return types.entrySet().stream()
                .map(type -> new Named(type.getKey(), type.getValue()))
                .sorted(Comparator.comparing(Named::name))
                .toList();
    }
}
