package io.klantbeeld.consent.ledger;

import io.klantbeeld.consent.choice.Authority;
import io.klantbeeld.consent.choice.ConsentEvent;
import io.klantbeeld.consent.choice.EventState;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Says what becomes of a choice as it is recorded. */
final class Outcomes {
    private final Demands demands;
    private final Submission submission;
    private final Supplier<List<ConsentEvent>> past;

    /**
     * Makes the judgement of one submission.
     *
     * @param demands which grants count only from their confirmation
     * @param past the events of the person so far, read only when they matter
     */
    Outcomes(Demands demands, Submission submission, Supplier<List<ConsentEvent>> past) {
        this.demands = demands;
        this.submission = submission;
        this.past = past;
    }

    EventState of(Choice choice, Set<String> person) {
        if (!choice.action().raises()) {
            return EventState.EFFECTIVE;
        }
        if (!submission.authority().mayRaise() || isAboveDenial(choice, person)) {
            return EventState.HISTORICAL_ONLY;
        }
        return demands.confirmation(choice.scope()) ? EventState.PENDING_DOUBLE_OPT_IN : EventState.EFFECTIVE;
    }

    // An import never raises above a denial, whenever that was made.
    private boolean isAboveDenial(Choice choice, Set<String> person) {
        return submission.authority() == Authority.IMPORT
                && past.get().stream()
                        .filter(event -> event.action().lowers())
                        .filter(event -> person.stream().anyMatch(member -> event.speaksFor(member, person)))
                        .anyMatch(denial -> choice.scope().isWithin(denial.scope()));
    }
}
