package io.klantbeeld.consent.permission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Decides, however much is asked at once. */
@ApplicationScoped
class Decisions {
    private final Law law;
    private final PeopleReading reading;
    private final DecisionWriting writing;
    private final Clock clock;

    Decisions(Law law, PeopleReading reading, DecisionWriting writing, Clock clock) {
        this.law = law;
        this.reading = reading;
        this.writing = writing;
        this.clock = clock;
    }

    /** Decides the queries, in their order. */
    List<Decision> decide(List<Query> queries) {
        var decidedAt = clock.instant();
        var definitions = law.current();
        var people = reading.read(
                queries.stream().map(Query::person).toList(),
                queries.stream().map(query -> query.ask().contactPoint()).toList());
        return queries.stream()
                .map(query -> writing.write(
                        query, people.person(query.person(), query.ask().contactPoint()), definitions, decidedAt))
                .toList();
    }
}
