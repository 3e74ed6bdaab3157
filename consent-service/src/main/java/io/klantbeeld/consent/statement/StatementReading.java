package io.klantbeeld.consent.statement;

import io.klantbeeld.consent.catalogue.Catalogue;
import io.klantbeeld.consent.catalogue.Catalogues;
import io.klantbeeld.consent.fact.Fact;
import io.klantbeeld.consent.fact.Lift;
import io.klantbeeld.consent.fact.RecordedFact;
import io.klantbeeld.consent.fact.StandingFacts;
import io.klantbeeld.consent.ledger.FactSubmission;
import io.klantbeeld.consent.subject.Subjects;
import io.klantbeeld.reference.Identifier;
import io.klantbeeld.reference.IdentifierKeys;
import io.klantbeeld.reference.PersonReference;
import io.klantbeeld.reference.ProfileId;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.References;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads statements: names become keys, the caller's brands are kept, and nobody raises who may not. */
@ApplicationScoped
class StatementReading {
    private final Catalogues catalogues;
    private final Subjects subjects;
    private final StandingReading standing;
    private final IdentifierKeys keys;
    private final Caller caller;

    StatementReading(
            Catalogues catalogues, Subjects subjects, StandingReading standing, IdentifierKeys keys, Caller caller) {
        this.catalogues = catalogues;
        this.subjects = subjects;
        this.standing = standing;
        this.keys = keys;
        this.caller = caller;
    }

    FactSubmission read(String person, Statement<? extends FactRequest> statement) {
        var reference = References.parse("person", person);
        var ik = keyOf(reference);
        var lifting = statement.facts().stream().anyMatch(LiftRequest.class::isInstance);
        var known = lifting ? byId(standing.of(subjects.find(reference))) : Map.<UUID, RecordedFact>of();
        var facts = facts(statement, catalogues.current(), known);
        facts.forEach(fact -> caller.brands().require(brandOf(fact, known)));
        facts.forEach(fact -> StatementRules.check(fact, statement));
        return new FactSubmission(
                ik, statement.authority(), statement.occurredAt(), facts, statement.evidence(), caller.client());
    }

    private List<Fact> facts(
            Statement<? extends FactRequest> statement, Catalogue catalogue, Map<UUID, RecordedFact> known) {
        var facts = new ArrayList<Fact>();
        for (var said : statement.facts()) {
            facts.add(said.fact(new FactReading(catalogue, keys, "facts[" + facts.size() + "].", known.keySet())));
        }
        return facts;
    }

    private static String brandOf(Fact fact, Map<UUID, RecordedFact> known) {
        return fact instanceof Lift(var lifted) ? known.get(lifted).said().brand() : fact.brand();
    }

    private static Map<UUID, RecordedFact> byId(StandingFacts facts) {
        var byId = new HashMap<UUID, RecordedFact>();
        facts.all().forEach(fact -> byId.put(fact.id(), fact));
        return byId;
    }

    private String keyOf(PersonReference person) {
        return switch (person) {
            case Identifier identifier -> keys.of(identifier).value();
            case ProfileId profile -> subjects.find(profile).bestKey().orElseThrow(StatementProblems::unknownPerson);
        };
    }
}
