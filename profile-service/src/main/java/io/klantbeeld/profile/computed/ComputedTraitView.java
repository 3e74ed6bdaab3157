package io.klantbeeld.profile.computed;

import io.klantbeeld.profile.traits.registry.TraitType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A computed trait as it is shown.
 *
 * @param type of its values
 * @param version of the newest definition; the ETag
 * @param state BUILDING while what happened before is counted, LIVE, or CANCELLED
 * @param progress of that, 0 to 1; null in a list
 * @param liveVersion the version that answers; null before the first is built
 */
@Schema(examples = """
        {"name":"spentIn90Days","type":"NUMBER","version":2,"state":"BUILDING","progress":0.42,"liveVersion":1,
         "settings":{"brand":"blauwvlucht","kind":"AGGREGATE","category":"FINANCIAL","function":"SUM",
           "event":"Order Completed","filter":"event.properties.currency == 'EUR'","property":"total","window":"P90D"},
         "createdAt":"2026-03-01T09:00:00Z","changedAt":"2026-03-02T09:00:00Z"}
        """)
record ComputedTraitView(
        String name,
        TraitType type,
        long version,
        ComputedTrait.State state,
        Double progress,
        Long liveVersion,
        ComputedTraitSettings settings,
        Instant createdAt,
        Instant changedAt) {
    static ComputedTraitView of(ComputedTrait trait, Double progress) {
        return new ComputedTraitView(
                trait.name(),
                trait.type(),
                trait.version(),
                trait.state(),
                progress,
                trait.liveVersion(),
                trait.settings(),
                trait.createdAt(),
                trait.changedAt());
    }
}
