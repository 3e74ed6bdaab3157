package io.klantbeeld.consent.ledger;

import io.klantbeeld.consent.catalogue.Catalogues;
import io.klantbeeld.consent.choice.Authority;
import io.klantbeeld.consent.choice.ConsentEvent;
import io.klantbeeld.consent.choice.EventState;
import io.klantbeeld.consent.ledger.ConfirmationAwaited.Pending;
import io.klantbeeld.consent.platform.Ids;
import io.klantbeeld.consent.subject.Subject;
import io.klantbeeld.consent.subject.Subjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Records choices in the ledger and tells the platform, whether or not anybody knows the person yet. */
@ApplicationScoped
class ConsentRecording {
    private final Catalogues catalogues;
    private final Subjects subjects;
    private final LedgerBooks books;
    private final Ids ids;
    private final Clock clock;
    private final Event<ConfirmationAwaited> awaited;

    ConsentRecording(
            Catalogues catalogues,
            Subjects subjects,
            LedgerBooks books,
            Ids ids,
            Clock clock,
            Event<ConfirmationAwaited> awaited) {
        this.catalogues = catalogues;
        this.subjects = subjects;
        this.books = books;
        this.ids = ids;
        this.clock = clock;
        this.awaited = awaited;
    }

    /** Records a submission that keeps the rules, and answers its events in the order of its choices. */
    @Transactional
    List<ConsentEvent> record(Submission submission) {
        var now = now();
        new SubmissionRules(catalogues.current(), submission).check(now);
        new GuardianRule(submission, subjects, books).check(now);
        return append(submission);
    }

    /** Appends a submission as it is: what only lowers permission needs no definition that is still in force. */
    @Transactional
    List<ConsentEvent> append(Submission submission) {
        var place = books.open(submission.ik(), submission.choices().size(), now());
        // Read after the key's row is held, so that a binding that came first is seen.
        var person = subjects.byKey(submission.ik());
        var outcomes = new Outcomes(
                new Demands(catalogues.current(), submission, person, place.receivedAt()),
                submission,
                () -> books.past(person));
        var events = events(submission, place, person, outcomes);
        var identifier = identifierOf(submission, person);
        books.write(events, person, identifier, submission.recordedBy());
        tellOfPending(events, submission, person, identifier);
        return events;
    }

    private List<ConsentEvent> events(Submission submission, Place place, Subject person, Outcomes outcomes) {
        var occurredAt = place.occurredAt(submission.occurredAt());
        var members = person.keys();
        var events = new ArrayList<ConsentEvent>();
        for (var choice : submission.choices()) {
            int index = events.size();
            events.add(new ConsentEvent(
                    ids.next(),
                    submission.ik(),
                    place.seq(index),
                    members,
                    choice.scope(),
                    choice.action(),
                    submission.basis(),
                    submission.authority(),
                    outcomes.of(choice, members),
                    submission.notice(),
                    occurredAt,
                    place.receivedAt(),
                    place.effectiveAt(occurredAt, index),
                    submission.evidence(),
                    submission.spokenBy()));
        }
        return events;
    }

    // A file asks nobody: whoever is imported did not just fill in a form, and would get a mail out of the blue.
    private void tellOfPending(List<ConsentEvent> events, Submission submission, Subject person, String identifier) {
        if (submission.authority() == Authority.IMPORT) {
            return;
        }
        var pending = new ArrayList<Pending>();
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            if (event.state() == EventState.PENDING_DOUBLE_OPT_IN) {
                boolean named = event.scope().contactPoint() != null;
                pending.add(
                        new Pending(event, named ? submission.choices().get(i).contactPoint() : identifier));
            }
        }
        if (!pending.isEmpty()) {
            awaited.fire(new ConfirmationAwaited(submission.ik(), person.locale(), pending));
        }
    }

    // A link names a person by key alone; the profile may know the identifier.
    private static String identifierOf(Submission submission, Subject person) {
        return submission.identifier() != null
                ? submission.identifier()
                : person.identifiers().stream()
                        .filter(known -> known.ik().equals(submission.ik()))
                        .map(known -> known.identifier().toString())
                        .findFirst()
                        .orElse(null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
