package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.catalogue.Catalogue;
import io.klantbeeld.consent.catalogue.Catalogues;
import io.klantbeeld.consent.ledger.ConsentEvents;
import io.klantbeeld.consent.subject.Subject;
import io.klantbeeld.consent.subject.Subjects;
import io.klantbeeld.reference.PersonReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Decides, however much is asked at once, with one query for the people and one for what they said. */
@ApplicationScoped
class Decisions {
    private final Catalogues catalogues;
    private final Subjects subjects;
    private final ConsentEvents events;
    private final DecisionWriting writing;

    Decisions(Catalogues catalogues, Subjects subjects, ConsentEvents events, DecisionWriting writing) {
        this.catalogues = catalogues;
        this.subjects = subjects;
        this.events = events;
        this.writing = writing;
    }

    /** Decides the queries, in their order. */
    List<Decision> decide(List<Query> queries) {
        var catalogue = catalogues.current();
        var people = subjects.find(queries.stream().map(Query::person).toList());
        var facts = new Facts(events.of(keysOf(people, queries)));
        return queries.stream()
                .map(query -> decide(query, people.get(query.person()), facts, catalogue))
                .toList();
    }

    private Decision decide(Query query, Subject subject, Facts facts, Catalogue catalogue) {
        var person = facts.of(subject, query.ask().contactPoint());
        var answer = Engine.answer(new Case(catalogue, person, query.ask()), query.explain());
        return writing.write(query, person, answer, catalogue);
    }

    private static Collection<String> keysOf(Map<PersonReference, Subject> people, List<Query> queries) {
        var keys = new HashSet<String>();
        people.values().forEach(subject -> keys.addAll(subject.keys()));
        for (var query : queries) {
            if (query.ask().contactPoint() != null) {
                keys.add(query.ask().contactPoint());
            }
        }
        return keys;
    }
}
