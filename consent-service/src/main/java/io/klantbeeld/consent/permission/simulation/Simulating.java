package io.klantbeeld.consent.permission.simulation;

import io.klantbeeld.consent.catalogue.RulePack;
import io.klantbeeld.consent.permission.Law;
import io.klantbeeld.consent.permission.PeopleReading;
import io.klantbeeld.consent.permission.PeopleReading.People;
import io.klantbeeld.consent.permission.Query;
import io.klantbeeld.consent.permission.engine.Case;
import io.klantbeeld.consent.permission.engine.Course;
import io.klantbeeld.consent.permission.engine.Definitions;
import io.klantbeeld.consent.permission.engine.Engine;
import io.klantbeeld.consent.permission.simulation.Simulated.Decided;
import io.klantbeeld.consent.permission.simulation.SimulationRequest.Amendment;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;

/** Decides twice: as things are, and as they were or might be. Nothing is written, and no decision is signed. */
@ApplicationScoped
class Simulating {
    private final Law law;
    private final PeopleReading reading;

    Simulating(Law law, PeopleReading reading) {
        this.law = law;
        this.reading = reading;
    }

    /**
     * Simulates questions.
     *
     * @param asOf the moment whose facts and definitions count; null for now
     */
    List<Simulated> simulate(List<Query> queries, Instant asOf, List<Amendment> amendments) {
        var references = queries.stream().map(Query::person).toList();
        var contactPoints =
                queries.stream().map(query -> query.ask().contactPoint()).toList();
        var now = reading.read(references, contactPoints);
        var then = asOf == null ? now : reading.read(references, contactPoints, asOf);
        var current = law.current();
        var amended = amended(asOf == null ? current : law.asOf(asOf), amendments);
        return queries.stream()
                .map(query -> new Simulated(
                        decided(query, now, current, query.ask().at()),
                        decided(query, then, amended, asOf == null ? query.ask().at() : asOf)))
                .toList();
    }

    private static Decided decided(Query query, People people, Definitions definitions, Instant at) {
        var person = people.person(query.person(), query.ask().contactPoint());
        var it = new Case(definitions, person, query.ask().at(at));
        var answer = Engine.contact(it, query.explain());
        return new Decided(answer, new Course(it, answer).permitted().orElse(null));
    }

    private static Definitions amended(Definitions definitions, List<Amendment> amendments) {
        var packs = new HashMap<String, RulePack>();
        amendments.forEach(amendment -> packs.put(amendment.jurisdiction(), amendment.pack()));
        return packs.isEmpty()
                ? definitions
                : new Definitions(definitions.catalogue().with(packs), definitions.categories());
    }
}
