package io.klantbeeld.profile.traits;

import io.klantbeeld.profile.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Reads the traits of many persons at once, for those who judge persons brand by brand. A claim is of one brand, so what
 * it folds to there is what the brand sees, and nothing is left to fold.
 */
@ApplicationScoped
public class StoredTraits {
    private final TraitRows rows;

    StoredTraits(TraitRows rows) {
        this.rows = rows;
    }

    /** Some traits of a person, as each brand sees them. */
    @FunctionalInterface
    public interface OfPerson {
        /** The values that a brand sees, as JSON has them. */
        Map<String, Object> seenBy(String brand);
    }

    /** The traits with some names, by profile; who has none of them is missing, and nobody is asked where no name is. */
    public Map<UUID, OfPerson> of(Collection<UUID> profiles, Collection<String> names) {
        var persons = new HashMap<UUID, OfPerson>();
        rows.values(profiles, names).forEach((profile, own) -> persons.put(profile, brand -> seenBy(brand, own)));
        return persons;
    }

    private static Map<String, Object> seenBy(String brand, List<TraitValue> own) {
        var values = new HashMap<String, Object>();
        own.stream()
                .filter(trait -> trait.isSeenBy(brand))
                .forEach(trait -> values.put(trait.name(), Json.value(trait.value())));
        return values;
    }
}
