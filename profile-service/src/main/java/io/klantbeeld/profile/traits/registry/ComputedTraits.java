package io.klantbeeld.profile.traits.registry;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Takes computed traits into the registry, so that a name means one thing; in the caller's transaction. */
@ApplicationScoped
public class ComputedTraits {
    private final TraitDefinitions definitions;
    private final TraitRefolds refolds;
    private final TraitRegistry registry;
    private final List<TraitUse> uses;
    private final Clock clock;

    ComputedTraits(
            TraitDefinitions definitions,
            TraitRefolds refolds,
            TraitRegistry registry,
            @All List<TraitUse> uses,
            Clock clock) {
        this.definitions = definitions;
        this.refolds = refolds;
        this.registry = registry;
        this.uses = uses;
        this.clock = clock;
    }

    /**
     * Defines a computed trait, or changes its definition; claims of sources that bear its name count no more. 400 for
     * what can be no name, 409 for the name of a claimed trait.
     *
     * @param brands none for a trait of every brand
     * @param by the subject of the author's token
     */
    public void define(String name, TraitType type, DataCategory category, Set<String> brands, String by) {
        TraitName.require(name);
        var settings = new TraitSettings(type, category, List.copyOf(brands), null, null, null, null);
        var known = definitions.forChange(name);
        if (known.isEmpty()) {
            if (!definitions.add(DefinedTrait.first(name, settings, true, clock.instant()), by)) {
                throw TraitProblems.definedMeanwhile();
            }
            refolds.request(name, true);
            return;
        }
        var present = known.get();
        if (!present.computed()) {
            throw TraitProblems.claimed();
        }
        var changed = present.changed(settings, clock.instant());
        if (!changed.settings().equals(present.settings())) {
            definitions.change(changed, false, by);
        }
    }

    /** Retires a computed trait; claims of sources that bear its name count again. 409 while something rests on it. */
    public void retire(String name) {
        var needed =
                uses.stream().flatMap(use -> use.of(name).stream()).sorted().toList();
        if (!needed.isEmpty()) {
            throw TraitProblems.inUse(needed);
        }
        definitions.remove(name);
        refolds.request(name, true);
    }

    /** Reads the definitions again, once the change has been committed. */
    public void refresh() {
        registry.refresh();
    }
}
