package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.ledger.Histories;
import io.klantbeeld.consent.ledger.Said;
import io.klantbeeld.consent.subject.Subject;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Problems;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows a person to those whose brands know the person, or heard something of them. */
@ApplicationScoped
class Visibility {
    private final Histories histories;
    private final Caller caller;

    Visibility(Histories histories, Caller caller) {
        this.histories = histories;
        this.caller = caller;
    }

    /** Refuses a person whom no brand of the caller knows, with a 404. */
    void require(Subject subject) {
        require(subject, histories.of(subject.keys()));
    }

    /** As {@link #require(Subject)}, where what was said is read already. */
    void require(Subject subject, Said said) {
        var brands = caller.brands();
        boolean visible = subject.isKnownTo(brands)
                || said.choices().stream()
                        .anyMatch(event -> brands.permits(event.scope().brand()))
                || said.facts().stream()
                        .anyMatch(fact -> brands.permits(fact.said().brand()));
        if (!visible) {
            throw Problems.of(404, "consent:unknown-person", "No such person is known", null);
        }
    }
}
