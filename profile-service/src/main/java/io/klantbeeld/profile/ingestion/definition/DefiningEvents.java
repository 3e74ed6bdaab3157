package io.klantbeeld.profile.ingestion.definition;

import io.klantbeeld.profile.ingestion.source.Sources;
import io.klantbeeld.profile.platform.Ids;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Defines events, and keeps every version of what was defined. */
@ApplicationScoped
class DefiningEvents {
    private final EventDefinitions definitions;
    private final Sources sources;
    private final HeldTypes types;
    private final Caller caller;
    private final Clock clock;
    private final Ids ids;

    DefiningEvents(
            EventDefinitions definitions, Sources sources, HeldTypes types, Caller caller, Clock clock, Ids ids) {
        this.definitions = definitions;
        this.sources = sources;
        this.types = types;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    /** What a PUT did. */
    record Outcome(boolean created, EventDefinition definition) {}

    @Transactional
    EventDefinition create(String key, EventDefinitionSettings settings) {
        if (key == null) {
            throw Problems.invalid("key", "must not be null");
        }
        check(settings);
        types.requireHeld(settings);
        var now = clock.instant();
        var made = new EventDefinition(
                ids.next(),
                key,
                settings.brand(),
                settings.source(),
                settings.type(),
                settings.event(),
                settings.mode(),
                settings.schemaOrAny(),
                1,
                now,
                now);
        if (!definitions.add(made, caller.subject())) {
            throw DefinitionProblems.exists();
        }
        return made;
    }

    @Transactional
    Outcome put(String key, EventDefinitionSettings settings, String ifMatch) {
        var known = definitions.forChange(key);
        if (known.isEmpty()) {
            return new Outcome(true, create(key, settings));
        }
        var present = known.get();
        caller.brands().require(present.brand());
        present.revision().requireMatch(ifMatch);
        check(settings);
        if (!present.concerns(settings)) {
            throw DefinitionProblems.aboutSomethingElse();
        }
        if (present.is(settings)) {
            return new Outcome(false, present);
        }
        types.requireHeld(settings);
        var changed = present.changed(settings, clock.instant());
        definitions.change(changed, caller.subject());
        return new Outcome(false, changed);
    }

    @Transactional
    void remove(String key, String ifMatch) {
        var present = definitions.forChange(key).orElseThrow(DefinitionProblems::unknown);
        caller.brands().require(present.brand());
        present.revision().requireMatch(ifMatch);
        definitions.remove(present);
    }

    EventDefinition read(String key) {
        var found = definitions.byKey(key).orElseThrow(DefinitionProblems::unknown);
        caller.brands().require(found.brand());
        return found;
    }

    private void check(EventDefinitionSettings settings) {
        caller.brands().require(settings.brand());
        SchemaCompiler.check(settings.schemaOrAny());
        boolean unknown = settings.source() != null
                && sources.known(settings.source())
                        .filter(source -> source.brand().equals(settings.brand()))
                        .isEmpty();
        if (unknown) {
            throw DefinitionProblems.unknownSource();
        }
    }
}
