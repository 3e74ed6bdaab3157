package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.choice.ConsentEvent;
import io.klantbeeld.consent.permission.algebra.Algebra;
import io.klantbeeld.consent.subject.Subject;
import java.util.List;
import java.util.Set;

/**
 * Whom a decision is about, with all that was said.
 *
 * @param choices what the events mean
 */
record Person(Subject subject, List<ConsentEvent> events, Algebra choices) {

    /**
     * Puts a person together.
     *
     * @param members the identifier keys whose choices count: the person's own, and that of the address to be used
     */
    static Person of(Subject subject, Set<String> members, List<ConsentEvent> events) {
        return new Person(subject, events, new Algebra(members, subject.keys(), events));
    }
}
