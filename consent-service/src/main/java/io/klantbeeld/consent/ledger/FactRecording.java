package io.klantbeeld.consent.ledger;

import io.klantbeeld.consent.fact.RecordedFact;
import io.klantbeeld.consent.platform.Ids;
import io.klantbeeld.consent.subject.Subjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Records facts in the ledger, whether or not anybody knows the person yet. */
@ApplicationScoped
public class FactRecording {
    private final Subjects subjects;
    private final LedgerBooks books;
    private final FactHistory history;
    private final Ids ids;
    private final Clock clock;

    FactRecording(Subjects subjects, LedgerBooks books, FactHistory history, Ids ids, Clock clock) {
        this.subjects = subjects;
        this.books = books;
        this.history = history;
        this.ids = ids;
        this.clock = clock;
    }

    /** Records a submission and answers its facts in their order. */
    @Transactional
    public List<RecordedFact> record(FactSubmission submission) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SubmissionRules.checkTime(submission.occurredAt(), now);
        var place = books.open(submission.ik(), submission.facts().size(), now);
        // Read after the key's row is held, so that a binding that came first is seen.
        var person = subjects.byKey(submission.ik());
        var occurredAt = place.occurredAt(submission.occurredAt());
        var facts = new ArrayList<RecordedFact>();
        for (var said : submission.facts()) {
            int index = facts.size();
            facts.add(new RecordedFact(
                    ids.next(),
                    submission.ik(),
                    place.seq(index),
                    person.keys(),
                    said,
                    submission.authority(),
                    place.effectiveAt(occurredAt, index),
                    place.receivedAt()));
        }
        books.write(facts, occurredAt, submission, person);
        return facts;
    }

    /** Names the facts of one submission, so that they can be read again. */
    public static String nameOf(List<RecordedFact> submission) {
        return new SubmissionId(
                        submission.getFirst().ik(),
                        submission.getFirst().personSeq(),
                        submission.getLast().personSeq())
                .toString();
    }

    /** The facts of a submission that {@link #nameOf} named. */
    public List<RecordedFact> recall(String name) {
        return history.submission(SubmissionId.parse(name));
    }
}
