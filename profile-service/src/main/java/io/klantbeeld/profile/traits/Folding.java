package io.klantbeeld.profile.traits;

import io.klantbeeld.profile.traits.fold.Fold;
import io.klantbeeld.profile.traits.fold.Folded;
import io.klantbeeld.profile.traits.fold.Fragment;
import io.klantbeeld.profile.traits.registry.TraitDefinition;
import io.klantbeeld.profile.traits.registry.TraitRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Folds claims into the stored traits of persons who are locked, by the definitions of the registry. */
@ApplicationScoped
class Folding {
    private final Claims claims;
    private final TraitRows rows;
    private final TraitRegistry registry;

    Folding(Claims claims, TraitRows rows, TraitRegistry registry) {
        this.claims = claims;
        this.rows = rows;
        this.registry = registry;
    }

    /**
     * Folds claims that have just been stored into what is known, and answers the traits of which a value changed. All
     * claims of a trait are read only where the fold that is stored does not tell.
     */
    Set<TraitKey> fold(Map<TraitKey, List<Fragment>> news) {
        var counting = counting(news);
        if (counting.isEmpty()) {
            return Set.of();
        }
        var stored = rows.of(counting.keySet());
        var folds = new HashMap<TraitKey, Folded>();
        var untold = new HashSet<TraitKey>();
        counting.forEach((key, some) -> by(key).absorb(stored.get(key), some)
                .ifPresentOrElse(folded -> folds.put(key, folded), () -> untold.add(key)));
        if (!untold.isEmpty()) {
            folds.putAll(foldAll(claims.of(untold)));
        }
        folds.entrySet().removeIf(fold -> fold.getValue().equals(stored.get(fold.getKey())));
        rows.store(folds);
        return changed(stored, folds);
    }

    /** Folds all traits of profiles from their claims. */
    void refold(Set<UUID> profiles) {
        var folds = foldAll(Claims.byKey(claims.of(profiles)));
        rows.remove(profiles, computed());
        rows.store(folds);
    }

    /**
     * Folds one trait of profiles anew.
     *
     * @return those of which the value changed
     */
    Set<TraitKey> refold(String trait, Collection<UUID> profiles) {
        var stored = rows.of(trait, profiles);
        var folds = foldAll(claims.of(trait, profiles));
        var gone = stored.entrySet().stream()
                .filter(row -> !folds.containsKey(row.getKey()) && isStale(row.getKey(), row.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        rows.remove(gone);
        rows.store(folds);
        var changed = changed(stored, folds);
        changed.addAll(gone);
        return changed;
    }

    /** A value of a computed trait is nobody's claim; what was claimed under its name before goes. */
    private boolean isStale(TraitKey key, Folded row) {
        var definition = registry.of(key.name(), key.brand());
        return !definition.computed() || row.folding() != definition.folding();
    }

    private Map<TraitKey, List<Fragment>> counting(Map<TraitKey, List<Fragment>> news) {
        var counting = new HashMap<TraitKey, List<Fragment>>();
        news.forEach((key, some) -> {
            var fold = by(key);
            var admitted = some.stream().filter(fold::admits).toList();
            if (!admitted.isEmpty()) {
                counting.put(key, admitted);
            }
        });
        return counting;
    }

    private Map<TraitKey, Folded> foldAll(Map<TraitKey, List<Fragment>> all) {
        var folds = new HashMap<TraitKey, Folded>();
        all.forEach((key, some) -> by(key).of(some).ifPresent(folded -> folds.put(key, folded)));
        return folds;
    }

    private Fold by(TraitKey key) {
        return Fold.by(registry.of(key.name(), key.brand()));
    }

    private List<String> computed() {
        return registry.all().stream()
                .filter(TraitDefinition::computed)
                .map(TraitDefinition::name)
                .toList();
    }

    private static Set<TraitKey> changed(Map<TraitKey, Folded> before, Map<TraitKey, Folded> after) {
        var changed = new HashSet<TraitKey>();
        after.forEach((key, folded) -> {
            var known = before.get(key);
            if (known == null || !known.saysWhat(folded)) {
                changed.add(key);
            }
        });
        return changed;
    }
}
