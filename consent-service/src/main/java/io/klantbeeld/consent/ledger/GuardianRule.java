package io.klantbeeld.consent.ledger;

import io.klantbeeld.consent.choice.Authority;
import io.klantbeeld.consent.fact.Guardianship;
import io.klantbeeld.consent.subject.Subjects;
import java.time.Instant;

/** Refuses grants in the name of somebody for whom the speaker does not decide; a no needs no such right. */
final class GuardianRule {
    private final Submission submission;
    private final Subjects subjects;
    private final LedgerBooks books;

    GuardianRule(Submission submission, Subjects subjects, LedgerBooks books) {
        this.submission = submission;
        this.subjects = subjects;
        this.books = books;
    }

    void check(Instant now) {
        boolean raises =
                submission.choices().stream().anyMatch(choice -> choice.action().raises());
        if (raises && submission.authority() == Authority.GUARDIAN && !isGuardian(now)) {
            throw ConsentProblems.notAGuardian();
        }
    }

    private boolean isGuardian(Instant now) {
        if (submission.spokenBy() == null) {
            return false;
        }
        var at = submission.occurredAt() == null ? now : submission.occurredAt();
        // A guardian may be named by any key of theirs.
        var speaker = subjects.byKey(submission.spokenBy()).keys();
        return books.standing(subjects.byKey(submission.ik())).of(Guardianship.class).stream()
                .map(guardianship -> guardianship.said())
                .anyMatch(it -> it.isActive(at) && speaker.contains(it.guardian()));
    }
}
