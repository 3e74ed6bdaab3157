package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.ledger.Histories;
import io.klantbeeld.consent.permission.engine.Facts;
import io.klantbeeld.consent.permission.engine.Person;
import io.klantbeeld.consent.subject.Subject;
import io.klantbeeld.consent.subject.Subjects;
import io.klantbeeld.reference.PersonReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;

/** Reads people, however many, with one query for who they are and one for what was said. */
@ApplicationScoped
public class PeopleReading {
    private final Subjects subjects;
    private final Histories histories;

    PeopleReading(Subjects subjects, Histories histories) {
        this.subjects = subjects;
        this.histories = histories;
    }

    /** People who were read together. */
    public record People(Map<PersonReference, Subject> subjects, Facts facts) {
        /**
         * One of them.
         *
         * @param contactPoint identifier key of the address to be used; may be null
         */
        public Person person(PersonReference reference, String contactPoint) {
            return facts.of(subjects.get(reference), contactPoint);
        }
    }

    /**
     * Reads people as they are known.
     *
     * @param contactPoints identifier keys of the addresses to be used, nulls among them
     */
    public People read(Collection<PersonReference> references, Collection<String> contactPoints) {
        return read(references, contactPoints, Instant.MAX);
    }

    /** Reads people with what was known of them at a moment; who they are is known only as it is. */
    public People read(Collection<PersonReference> references, Collection<String> contactPoints, Instant asOf) {
        var people = subjects.find(references);
        var keys = new HashSet<String>();
        people.values().forEach(subject -> keys.addAll(subject.keys()));
        contactPoints.stream().filter(Objects::nonNull).forEach(keys::add);
        var said = histories.of(keys);
        return new People(people, new Facts(asOf.equals(Instant.MAX) ? said : said.asOf(asOf)));
    }
}
