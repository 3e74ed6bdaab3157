package io.klantbeeld.consent.ledger;

import io.klantbeeld.consent.choice.Action;
import io.klantbeeld.consent.choice.Authority;
import io.klantbeeld.consent.choice.ConsentEvent;
import io.klantbeeld.consent.choice.Evidence;
import io.klantbeeld.consent.choice.Scope;
import io.klantbeeld.consent.subject.Subjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Takes a person's confirmation of what was granted in their name, which needs no definition that is still in force. */
@ApplicationScoped
public class Confirmations {
    private final ConsentRecording recording;
    private final LedgerBooks books;
    private final Subjects subjects;

    Confirmations(ConsentRecording recording, LedgerBooks books, Subjects subjects) {
        this.recording = recording;
        this.books = books;
        this.subjects = subjects;
    }

    /**
     * Confirms grants of one submission. Saying it again changes nothing, and neither does it for grants that the
     * ledger does not hold any more.
     *
     * @param receivedAt when the submission was received, which tells it from all others of its key
     */
    @Transactional
    public void confirm(String ik, Instant receivedAt, Collection<Scope> scopes, Evidence evidence) {
        books.hold(ik);
        var said = books.past(subjects.byKey(ik)).stream()
                .filter(event -> event.ik().equals(ik))
                .toList();
        var grants = said.stream()
                .filter(event -> event.action().raises() && event.receivedAt().equals(receivedAt))
                .filter(event -> scopes.contains(event.scope()) && !isConfirmed(event, said))
                .toList();
        if (!grants.isEmpty()) {
            recording.append(confirmation(grants, evidence));
        }
    }

    private static boolean isConfirmed(ConsentEvent grant, List<ConsentEvent> said) {
        return said.stream()
                .filter(event -> event.action() == Action.CONFIRM && event.authority() == Authority.SUBJECT)
                .filter(event -> event.effectiveAt().isAfter(grant.effectiveAt()))
                .anyMatch(event -> event.scope().equals(grant.scope()));
    }

    private static Submission confirmation(List<ConsentEvent> grants, Evidence evidence) {
        var first = grants.getFirst();
        return new Submission(
                first.ik(),
                null,
                Authority.SUBJECT,
                first.basis(),
                null,
                first.notice(),
                grants.stream()
                        .map(ConsentEvent::scope)
                        .distinct()
                        .map(scope -> new Choice(Action.CONFIRM, scope))
                        .toList(),
                evidence,
                null,
                "confirmation-link");
    }
}
