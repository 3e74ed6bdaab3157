package io.klantbeeld.profile.traits;

import io.klantbeeld.profile.platform.Json;
import io.klantbeeld.profile.traits.fold.Folded;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the traits of many persons at once, for those who judge persons brand by brand. */
@ApplicationScoped
public class StoredTraits {
    private static final String EVERY_BRAND = "*";

    private final TraitRows rows;
    private final FoldedTraits folded;

    StoredTraits(TraitRows rows, FoldedTraits folded) {
        this.rows = rows;
        this.folded = folded;
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
        rows.of(profiles, names).forEach((profile, folds) -> persons.put(profile, brand -> seenBy(brand, folds)));
        return persons;
    }

    private Map<String, Object> seenBy(String brand, List<Folded> folds) {
        var own = folds.stream()
                .filter(fold -> fold.claim().brand().equals(brand)
                        || fold.claim().brand().equals(EVERY_BRAND))
                .toList();
        var values = new HashMap<String, Object>();
        folded.ofFolds(own).forEach((name, trait) -> values.put(name, Json.value(trait.value())));
        return values;
    }
}
