package io.klantbeeld.consent.ledger;

import io.klantbeeld.consent.catalogue.Catalogues;
import io.klantbeeld.consent.choice.ConsentEvent;
import io.klantbeeld.consent.platform.Ids;
import io.klantbeeld.consent.subject.Subject;
import io.klantbeeld.consent.subject.Subjects;
import jakarta.enterprise.context.ApplicationScoped;
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

    ConsentRecording(Catalogues catalogues, Subjects subjects, LedgerBooks books, Ids ids, Clock clock) {
        this.catalogues = catalogues;
        this.subjects = subjects;
        this.books = books;
        this.ids = ids;
        this.clock = clock;
    }

    /** Records a submission that keeps the rules, and answers its events in the order of its choices. */
    @Transactional
    List<ConsentEvent> record(Submission submission) {
        new SubmissionRules(catalogues.current(), submission).check(now());
        return append(submission);
    }

    /** Appends a submission as it is: what only lowers permission needs no definition that is still in force. */
    @Transactional
    List<ConsentEvent> append(Submission submission) {
        var place = books.open(submission.ik(), submission.choices().size(), now());
        // Read after the key's row is held, so that a binding that came first is seen.
        var person = subjects.byKey(submission.ik());
        var outcomes = new Outcomes(catalogues.current(), submission, () -> books.past(person));
        var events = events(submission, place, person, outcomes);
        books.write(events, person, identifierOf(submission, person), submission.recordedBy());
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
