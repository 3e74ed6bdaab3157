package io.klantbeeld.campaign.permission;

import io.klantbeeld.campaign.permission.PermissionRestClient.Questions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ClientErrorException;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** One call, cut short when it takes too long, and not made at all while calls keep failing. */
@ApplicationScoped
class PermissionCall {
    private final PermissionRestClient client;

    PermissionCall(@RestClient PermissionRestClient client) {
        this.client = client;
    }

    @Timeout(2_000)
    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.5, delay = 1_000, skipOn = ClientErrorException.class)
    Decisions decide(List<Question> questions) {
        return client.decide(new Questions(questions));
    }
}
