package io.klantbeeld.campaign.profile;

import io.klantbeeld.outbox.failure.Failures;
import io.klantbeeld.reference.PersonReference;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Asks profile-service who a person is, in the name of the caller. */
@ApplicationScoped
public class ProfileLookup {
    private static final Logger LOG = Logger.getLogger(ProfileLookup.class);

    private final ProfileCall call;
    private final Caller caller;

    ProfileLookup(ProfileCall call, Caller caller) {
        this.call = call;
        this.caller = caller;
    }

    /**
     * Finds a person who has facts in the caller's brands; nobody where the caller may not read profiles.
     *
     * @throws HttpProblem 503 when there is no answer, since then nobody can tell whether the person is known
     */
    public Optional<FoundProfile> find(PersonReference reference) {
        try {
            return call.read(caller.token(), reference.toString());
        } catch (RuntimeException e) {
            throw unavailable(e);
        }
    }

    private static HttpProblem unavailable(RuntimeException cause) {
        LOG.warnf("Profile-service does not answer: cause=%s", Failures.describe(cause));
        return Problems.of(
                503,
                "campaign:profile-unavailable",
                "Nobody can tell who the person is",
                "The person is not known here yet, and profile-service does not answer. Ask again.");
    }
}
