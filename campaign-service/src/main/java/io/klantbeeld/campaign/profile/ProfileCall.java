package io.klantbeeld.campaign.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** One call, cut short when it takes too long, and not made at all while calls keep failing. */
@ApplicationScoped
class ProfileCall {
    // The id and the state are always told; of all else as little as can be asked for.
    private static final String AS_LITTLE_AS_POSSIBLE = "traits.locale";

    // Not there, erased, or not for this caller to know: an answer as good as any, and no failure.
    private static final Set<Integer> UNKNOWN = Set.of(403, 404, 410);

    private final ProfileRestClient client;

    ProfileCall(@RestClient ProfileRestClient client) {
        this.client = client;
    }

    @Timeout(2_000)
    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.5, delay = 1_000)
    Optional<FoundProfile> read(String token, String reference) {
        try {
            return Optional.of(client.read("Bearer " + token, reference, AS_LITTLE_AS_POSSIBLE));
        } catch (WebApplicationException e) {
            if (UNKNOWN.contains(e.getResponse().getStatus())) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
