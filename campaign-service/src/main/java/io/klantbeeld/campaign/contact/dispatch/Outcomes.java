package io.klantbeeld.campaign.contact.dispatch;

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
            case Retry(var reason, var after) -> again(contact, reason, after);
            case Reject(var reason) ->
                Change.to(ContactState.REJECTED_PERMANENT, contact).because("DISPATCH", reason);
            case Unknown(var reason) -> Change.to(ContactState.UNKNOWN, contact).because("DISPATCH", reason);
        };
    }

    private Change again(Contact contact, String reason, Duration after) {
        if (contact.attempts() >= config.attempts()) {
            return Change.to(ContactState.REJECTED_PERMANENT, contact)
                    .because("DISPATCH", RETRIES_EXHAUSTED, Map.of("attempts", contact.attempts(), "reason", reason));
        }
        return Change.to(ContactState.REJECTED_TEMPORARY, contact)
                .because("DISPATCH", reason)
                .notBefore(clock.instant().plus(pause(contact, after)));
    }

    // Doubles with every attempt, and is never shorter than what the provider asked for.
    private static Duration pause(Contact contact, Duration asked) {
        var grown = Duration.ofSeconds(1L << Math.min(contact.attempts(), 10));
        var pause = grown.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : grown;
        return asked != null && asked.compareTo(pause) > 0 ? asked : pause;
    }
}
