package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.campaign.channel.Failure;
import io.klantbeeld.campaign.channel.Submission;
import io.klantbeeld.campaign.channel.Submission.Accepted;
import io.klantbeeld.campaign.channel.Submission.Reject;
import io.klantbeeld.campaign.channel.Submission.Retry;
import io.klantbeeld.campaign.channel.Submission.Unknown;
import io.klantbeeld.campaign.contact.Change;
import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.ContactState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Says what an answer of a provider means for a contact, and puts an end to trying again. */
@ApplicationScoped
class Outcomes {
    static final String RETRIES_EXHAUSTED = "RETRIES_EXHAUSTED";
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final DispatchConfig config;
    private final Clock clock;

    Outcomes(DispatchConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** The step that follows from an answer. */
    Change of(Contact contact, Submission submission) {
        return switch (submission) {
            case Accepted(var providerId) ->
                Change.to(ContactState.ACCEPTED, contact).knownAs(providerId);
            case Retry(var failure, var after) -> again(contact, failure, after);
            case Reject(var failure) -> because(failure, Change.to(ContactState.REJECTED_PERMANENT, contact));
            case Unknown(var failure) -> because(failure, Change.to(ContactState.UNKNOWN, contact));
        };
    }

    private static Change because(Failure failure, Change change) {
        return change.because("DISPATCH", failure.code().name(), detail(failure));
    }

    private static Map<String, Object> detail(Failure failure) {
        return failure.detail() == null ? null : Map.of("detail", failure.detail());
    }

    private Change again(Contact contact, Failure failure, Duration after) {
        if (contact.attempts() >= config.attempts()) {
            return Change.to(ContactState.REJECTED_PERMANENT, contact)
                    .because("DISPATCH", RETRIES_EXHAUSTED, exhausted(contact, failure));
        }
        return because(failure, Change.to(ContactState.REJECTED_TEMPORARY, contact))
                .notBefore(clock.instant().plus(pause(contact, after)));
    }

    private static Map<String, Object> exhausted(Contact contact, Failure failure) {
        var evidence = new HashMap<String, Object>();
        evidence.put("attempts", contact.attempts());
        evidence.put("reason", failure.code().name());
        if (failure.detail() != null) {
            evidence.put("detail", failure.detail());
        }
        return evidence;
    }

    // Doubles with every attempt, and is never shorter than what the provider asked for.
    private static Duration pause(Contact contact, Duration asked) {
        var grown = Duration.ofSeconds(1L << Math.min(contact.attempts(), 10));
        var pause = grown.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : grown;
        return asked != null && asked.compareTo(pause) > 0 ? asked : pause;
    }
}
