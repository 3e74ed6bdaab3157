package io.klantbeeld.campaign.permission;

import io.klantbeeld.outbox.failure.Failures;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Asks consent-service about contacts, many at a time. */
@ApplicationScoped
public class PermissionLookup {
    private static final Logger LOG = Logger.getLogger(PermissionLookup.class);
    private static final String REFUSED = "PERMISSION_REQUEST_REFUSED";

    private final PermissionCall call;
    private final Clock clock;
    private final AtomicBoolean reachable = new AtomicBoolean(true);

    PermissionLookup(PermissionCall call, Clock clock) {
        this.call = call;
        this.clock = clock;
    }

    /**
     * Asks about at most 1,000 contacts and answers in their order.
     *
     * @throws PermissionUnavailable when there is no answer: too slow, away, failing, or not letting this service in
     */
    public List<Answer> ask(List<Question> questions) throws PermissionUnavailable {
        // Taken before the call: a permit ages from the moment it could have been decided.
        var askedAt = clock.instant();
        try {
            var answers = answers(questions, call.decide(questions), askedAt);
            reached();
            return answers;
        } catch (QuestionRefused e) {
            reached();
            return refused(questions, e);
        } catch (RuntimeException e) {
            throw unavailable(e);
        }
    }

    // One question that cannot be understood must not stop the others of its batch.
    private List<Answer> refused(List<Question> questions, QuestionRefused refusal) throws PermissionUnavailable {
        if (questions.size() == 1) {
            return List.of(new Answer.Deny(REFUSED, Map.of("status", refusal.status())));
        }
        int middle = questions.size() / 2;
        var answers = new ArrayList<>(ask(questions.subList(0, middle)));
        answers.addAll(ask(questions.subList(middle, questions.size())));
        return answers;
    }

    private static List<Answer> answers(List<Question> questions, Decisions decisions, Instant askedAt)
            throws PermissionUnavailable {
        if (decisions.decisions() == null || decisions.decisions().size() != questions.size()) {
            throw new PermissionUnavailable(new IllegalStateException("Not one decision per question"));
        }
        return decisions.decisions().stream()
                .map(decision -> decision.answer(askedAt))
                .toList();
    }

    // Told once: what waits asks again every second.
    private PermissionUnavailable unavailable(RuntimeException cause) {
        if (reachable.getAndSet(false)) {
            LOG.warnf("Consent-service does not answer, and contacts wait: cause=%s", Failures.describe(cause));
        }
        return new PermissionUnavailable(cause);
    }

    private void reached() {
        if (!reachable.getAndSet(true)) {
            LOG.info("Consent-service answers again");
        }
    }
}
