package io.klantbeeld.profile.traits.registry;

import io.klantbeeld.rest.Caller;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Defines and retires traits, and keeps every version of what was defined; what is refused changes nothing. */
@ApplicationScoped
class DefiningTraits {
    private static final String EVERY_BRAND = "*";

    private final TraitDefinitions definitions;
    private final TraitRefolds refolds;
    private final List<TraitUse> uses;
    private final Caller caller;
    private final Clock clock;

    DefiningTraits(
            TraitDefinitions definitions, TraitRefolds refolds, @All List<TraitUse> uses, Caller caller, Clock clock) {
        this.definitions = definitions;
        this.refolds = refolds;
        this.uses = uses;
        this.caller = caller;
        this.clock = clock;
    }

    /** What a PUT did. */
    record Outcome(boolean created, DefinedTrait definition) {}

    @Transactional
    Outcome put(String name, TraitSettings settings, String ifMatch) {
        TraitName.require(name);
        requireBrands(settings.brands());
        var known = definitions.forChange(name);
        known.ifPresent(present -> requireChangeable(present, ifMatch));
        var violations = SettingsCheck.of(name, settings);
        if (!violations.isEmpty()) {
            throw TraitProblems.refused(violations);
        }
        return known.map(present -> new Outcome(false, change(present, settings)))
                .orElseGet(() -> new Outcome(true, create(name, settings)));
    }

    private DefinedTrait create(String name, TraitSettings settings) {
        var made = DefinedTrait.first(name, settings, false, clock.instant());
        if (!definitions.add(made, caller.subject())) {
            throw TraitProblems.definedMeanwhile();
        }
        refolds.request(name, made.isMaskedUnlikeUndefined());
        return read(name);
    }

    private DefinedTrait change(DefinedTrait present, TraitSettings settings) {
        var changed = present.changed(settings, clock.instant());
        if (changed.settings().equals(present.settings())) {
            return present;
        }
        requireHeld("type", changed.type() == present.type(), present);
        requireHeld("brands", changed.concernsAllOf(present), present);
        boolean folds = changed.foldsUnlike(present);
        boolean republish = changed.isMaskedUnlike(present);
        definitions.change(changed, folds, caller.subject());
        if (folds || republish) {
            refolds.request(present.name(), republish);
        }
        return read(present.name());
    }

    /** What rests on the trait must not lose what it was typed by. */
    private void requireHeld(String setting, boolean holds, DefinedTrait present) {
        var needed = holds ? List.<String>of() : usesOf(present.name());
        if (!needed.isEmpty()) {
            throw TraitProblems.settingInUse(setting, needed);
        }
    }

    @Transactional
    void retire(String name, String ifMatch) {
        var present = definitions.forChange(name).orElseThrow(TraitProblems::unknown);
        requireChangeable(present, ifMatch);
        var needed = usesOf(name);
        if (!needed.isEmpty()) {
            throw TraitProblems.inUse(needed);
        }
        definitions.remove(name);
        refolds.request(name, present.isMaskedUnlikeUndefined());
    }

    /** A definition, for those who see one of its brands. */
    DefinedTrait read(String name) {
        return definitions
                .byName(name)
                .filter(found ->
                        found.brands().isEmpty() || found.brands().stream().anyMatch(caller.brands()::permits))
                .orElseThrow(TraitProblems::unknown);
    }

    private void requireChangeable(DefinedTrait present, String ifMatch) {
        requireBrands(present.brands());
        present.revision().requireMatch(ifMatch);
        if (present.computed()) {
            throw TraitProblems.computed();
        }
    }

    /** What is laid down for every brand is for those who may speak for every brand. */
    private void requireBrands(List<String> brands) {
        if (brands.isEmpty()) {
            caller.brands().require(EVERY_BRAND);
        }
        brands.forEach(caller.brands()::require);
    }

    private List<String> usesOf(String name) {
        return uses.stream().flatMap(use -> use.of(name).stream()).sorted().toList();
    }
}
