package io.klantbeeld.profile.computed;

import io.klantbeeld.profile.aggregate.Aggregates;
import io.klantbeeld.profile.aggregate.Aggregation;
import io.klantbeeld.profile.ingestion.definition.KnownEvents;
import io.klantbeeld.profile.traits.registry.ComputedTraits;
import io.klantbeeld.profile.traits.registry.TraitType;
import io.klantbeeld.rest.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;

/** Defines computed traits. What is refused changes nothing that runs; a new version answers once it is built. */
@ApplicationScoped
class DefiningComputedTraits {
    private final ComputedTraitRows rows;
    private final Farewells farewells;
    private final Aggregates aggregates;
    private final ComputedTraits registry;
    private final KnownEvents events;
    private final Caller caller;

    DefiningComputedTraits(
            ComputedTraitRows rows,
            Farewells farewells,
            Aggregates aggregates,
            ComputedTraits registry,
            KnownEvents events,
            Caller caller) {
        this.rows = rows;
        this.farewells = farewells;
        this.aggregates = aggregates;
        this.registry = registry;
        this.events = events;
        this.caller = caller;
    }

    /** Settings that can be computed. */
    private record Checked(Computation computation, TraitType type) {}

    /** What a PUT did. */
    record Outcome(boolean created, ComputedTrait trait) {}

    @Transactional
    Outcome put(String name, ComputedTraitSettings settings, String ifMatch) {
        caller.brands().require(settings.brand());
        var known = rows.forChange(name);
        known.ifPresent(present -> {
            caller.brands().require(present.brand());
            present.revision().requireMatch(ifMatch);
        });
        var checked = checked(name, settings);
        return known.map(present -> new Outcome(false, changed(present, settings, checked)))
                .orElseGet(() -> new Outcome(true, added(name, settings, checked)));
    }

    /** Stops building the newest version; the one before goes on answering. */
    @Transactional
    ComputedTrait cancel(String name) {
        var present = own(name);
        if (present.state() != ComputedTrait.State.BUILDING) {
            throw ComputedTraitProblems.notBuilding();
        }
        aggregates.release(ComputedTrait.owner(name, present.version()));
        return rows.cancel(name);
    }

    /** Ends a trait; what its definition was stays on record. */
    @Transactional
    void retire(String name, String ifMatch) {
        var present = own(name);
        present.revision().requireMatch(ifMatch);
        if (present.state() == ComputedTrait.State.BUILDING) {
            aggregates.release(ComputedTrait.owner(name, present.version()));
        }
        farewells.bid(present);
        registry.retire(name);
        rows.remove(name);
    }

    ComputedTrait read(String name) {
        var found = rows.find(name).orElseThrow(ComputedTraitProblems::unknown);
        caller.brands().require(found.brand());
        return found;
    }

    private ComputedTrait own(String name) {
        var present = rows.forChange(name).orElseThrow(ComputedTraitProblems::unknown);
        caller.brands().require(present.brand());
        return present;
    }

    private ComputedTrait added(String name, ComputedTraitSettings settings, Checked checked) {
        var by = caller.subject();
        registry.define(name, checked.type(), settings.category(), Set.of(settings.brand()), by);
        var added = rows.add(name, checked.type(), settings, by).orElseThrow(ComputedTraitProblems::definedMeanwhile);
        return kept(added, checked.computation());
    }

    private ComputedTrait changed(ComputedTrait present, ComputedTraitSettings settings, Checked checked) {
        if (!present.brand().equals(settings.brand())) {
            throw ComputedTraitProblems.staysAs("brand", present.brand());
        }
        if (present.type() != checked.type()) {
            throw ComputedTraitProblems.staysAs("type", present.type().name());
        }
        if (present.settings().equals(settings) && present.state() != ComputedTrait.State.CANCELLED) {
            return present;
        }
        if (present.state() == ComputedTrait.State.BUILDING) {
            aggregates.release(ComputedTrait.owner(present.name(), present.version()));
        }
        return kept(rows.change(present.name(), settings, caller.subject()), checked.computation());
    }

    private ComputedTrait kept(ComputedTrait trait, Computation computation) {
        var owner = ComputedTrait.owner(trait.name(), trait.version());
        aggregates.keep(owner, computation.isPublishedAtOnce(), needs(computation));
        return trait;
    }

    private Checked checked(String name, ComputedTraitSettings settings) {
        var reading = new SettingsReading(settings);
        var computation = reading.computation();
        var type = new EventCheck(events.of(settings.brand())).check(settings, reading.violations());
        CategoryCheck.check(name, settings, reading.violations());
        if (!reading.violations().isEmpty()) {
            throw ComputedTraitProblems.refused(reading.violations());
        }
        return new Checked(computation.orElseThrow(), type);
    }

    static Set<Aggregation> needs(Computation computation) {
        var needs = new HashSet<>(computation.sums());
        needs.addAll(computation.days());
        return needs;
    }
}
