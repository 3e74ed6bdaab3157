package io.klantbeeld.consent.ledger;

import io.klantbeeld.consent.catalogue.Catalogue;
import io.klantbeeld.consent.catalogue.Notice;
import io.klantbeeld.consent.choice.Scope;
import io.klantbeeld.rest.Problems;
import java.time.Duration;
import java.time.Instant;

/** Refuses submissions that say what cannot have been said. */
final class SubmissionRules {
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final Catalogue catalogue;
    private final Submission submission;

    SubmissionRules(Catalogue catalogue, Submission submission) {
        this.catalogue = catalogue;
        this.submission = submission;
    }

    void check(Instant now) {
        checkTime(submission.occurredAt(), now);
        var notice = submission.notice() == null
                ? null
                : catalogue.notice(submission.notice()).orElseThrow(() -> ConsentProblems.unknown("notice", "notice"));
        for (int i = 0; i < submission.choices().size(); i++) {
            var choice = submission.choices().get(i);
            var field = "choices[" + i + "].scope";
            requireKnown(choice.scope(), field);
            if (choice.action().raises()) {
                requireGrounds(choice.scope(), notice, field);
            }
        }
    }

    /** Refuses what was said in the future, but for what clocks differ, or before there were clocks. */
    static void checkTime(Instant occurredAt, Instant now) {
        if (occurredAt != null && occurredAt.isAfter(now.plus(CLOCK_SKEW))) {
            throw ConsentProblems.fromTheFuture();
        }
        if (occurredAt != null && occurredAt.isBefore(Instant.EPOCH)) {
            throw Problems.invalid("occurredAt", "must not be before 1970");
        }
    }

    private void requireKnown(Scope scope, String field) {
        if (scope.brand() != null && catalogue.brand(scope.brand()).isEmpty()) {
            throw ConsentProblems.unknown("brand", field + ".brand");
        }
        if (scope.purpose() != null && catalogue.purpose(scope.purpose()).isEmpty()) {
            throw ConsentProblems.unknown("purpose", field + ".purpose");
        }
        if (scope.topic() != null) {
            var topic = catalogue
                    .topic(scope.topic())
                    .orElseThrow(() -> ConsentProblems.unknown("topic", field + ".topic"));
            if (scope.brand() != null && !topic.brand().equals(scope.brand())) {
                throw ConsentProblems.unknown("topic", field + ".topic");
            }
        }
    }

    // A grant that its notice covers in part is kept: it opens that part.
    private void requireGrounds(Scope scope, Notice notice, String field) {
        if (scope.brand() == null || scope.purpose() == null) {
            throw ConsentProblems.scopeTooWide(field);
        }
        if (notice == null) {
            throw ConsentProblems.noticeMissing();
        }
        var covers = notice.covers();
        boolean shown = covers.brands().contains(scope.brand())
                && covers.purposes().contains(scope.purpose())
                && (scope.topic() == null || covers.topics().contains(scope.topic()))
                && (scope.channel() == null || covers.channels().contains(scope.channel()));
        if (!shown) {
            throw ConsentProblems.notCovered(field);
        }
        var evidence = submission.evidence();
        if (evidence == null || submission.authority().needsEvidence() && !evidence.isCheckable()) {
            throw ConsentProblems.evidenceMissing();
        }
    }
}
