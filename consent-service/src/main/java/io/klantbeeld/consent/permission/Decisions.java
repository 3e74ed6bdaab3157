package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.ledger.Histories;
import io.klantbeeld.consent.permission.engine.Facts;
import io.klantbeeld.consent.subject.Subject;
import io.klantbeeld.consent.subject.Subjects;
import io.klantbeeld.reference.PersonReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Decides, however much is asked at once, with one query for the people and one for what was said. */
@ApplicationScoped
class Decisions {
    private final Law law;
    private final Subjects subjects;
    private final Histories histories;
    private final DecisionWriting writing;
    private final Clock clock;

    Decisions(Law law, Subjects subjects, Histories histories, DecisionWriting writing, Clock clock) {
        this.law = law;
        this.subjects = subjects;
        this.histories = histories;
        this.writing = writing;
        this.clock = clock;
    }

    /** Decides the queries, in their order. */
    List<Decision> decide(List<Query> queries) {
        var decidedAt = clock.instant();
        var definitions = law.current();
        var people = subjects.find(queries.stream().map(Query::person).toList());
        var facts = new Facts(histories.of(keysOf(people, queries)));
        return queries.stream()
                .map(query -> writing.write(
                        query,
                        facts.of(people.get(query.person()), query.ask().contactPoint()),
                        definitions,
                        decidedAt))
                .toList();
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
