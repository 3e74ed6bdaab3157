package io.klantbeeld.campaign.permission;

import io.klantbeeld.campaign.permission.PermissionRestClient.Questions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** One call, cut short when it takes too long, and not made at all while calls keep failing. */
@ApplicationScoped
class PermissionCall {
    private static final Set<Integer> REFUSALS = Set.of(400, 422);

    private final PermissionRestClient client;

    PermissionCall(@RestClient PermissionRestClient client) {
        this.client = client;
    }

    /**
     * Asks, and takes an answer in whatever form.
     *
     * @throws QuestionRefused when one of the questions cannot be understood; whoever says so is not failing
     */
    @Timeout(2_000)
    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.5, delay = 1_000, skipOn = QuestionRefused.class)
    Decisions decide(List<Question> questions) {
        try {
            return client.decide(new Questions(questions));
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            throw REFUSALS.contains(status) ? new QuestionRefused(status) : e;
        }
    }
}
