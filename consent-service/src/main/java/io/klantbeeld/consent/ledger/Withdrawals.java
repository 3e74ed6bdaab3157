package io.klantbeeld.consent.ledger;

import io.klantbeeld.consent.catalogue.LegalBasis;
import io.klantbeeld.consent.choice.Action;
import io.klantbeeld.consent.choice.Authority;
import io.klantbeeld.consent.choice.ConsentEvent;
import io.klantbeeld.consent.choice.Evidence;
import io.klantbeeld.consent.choice.Scope;
import io.klantbeeld.consent.subject.Subjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/** Takes a person's no, which needs no sign-in, no definition that is still in force, and no reason. */
@ApplicationScoped
public class Withdrawals {
    private final ConsentRecording recording;
    private final LedgerBooks books;
    private final Subjects subjects;

    Withdrawals(ConsentRecording recording, LedgerBooks books, Subjects subjects) {
        this.recording = recording;
        this.books = books;
        this.subjects = subjects;
    }

    /**
     * Closes the scope for the person of an identifier key: a withdrawal of consent, or an objection where the contact
     * rested on another basis (GDPR Art. 7(3) and 21(2)). Saying it again changes nothing.
     */
    @Transactional
    public void withdraw(String ik, Scope scope, LegalBasis basis, Evidence evidence) {
        books.hold(ik);
        var action = basis == LegalBasis.CONSENT ? Action.WITHDRAW : Action.OBJECT;
        var person = subjects.byKey(ik);
        if (!isClosed(ik, person.keys(), books.past(person), new Choice(action, scope))) {
            recording.append(new Submission(
                    ik,
                    null,
                    Authority.SUBJECT,
                    basis,
                    null,
                    null,
                    List.of(new Choice(action, scope)),
                    evidence,
                    null,
                    "opt-out-link"));
        }
    }

    private static boolean isClosed(String ik, Set<String> person, List<ConsentEvent> past, Choice choice) {
        var said = past.stream().filter(event -> event.speaksFor(ik, person)).toList();
        return said.stream()
                .filter(event -> event.action() == choice.action() || event.action() == Action.OBJECT)
                .filter(event -> choice.scope().isWithin(event.scope()))
                .anyMatch(denial -> said.stream()
                        .filter(event -> event.action().raises())
                        .filter(event -> event.scope().overlaps(choice.scope()))
                        .noneMatch(grant -> grant.effectiveAt().isAfter(denial.effectiveAt())));
    }
}
