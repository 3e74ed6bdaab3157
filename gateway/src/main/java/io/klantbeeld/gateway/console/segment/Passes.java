package io.klantbeeld.gateway.console.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Calls;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Begins, watches and stops what goes over all persons, on behalf of the user. */
@RequestScoped
class Passes {
    private static final int BUILDS = 5;

    private final PassRestClient client;
    private final Calls calls;
    private final CurrentUser user;

    Passes(@RestClient PassRestClient client, Calls calls, CurrentUser user) {
        this.client = client;
        this.calls = calls;
        this.user = user;
    }

    /** The latest builds of a segment. */
    Answer builds(String key) {
        return calls.call(() -> client.builds(user.onBehalf(), key, BUILDS));
    }

    /** Evaluates everybody again; the same attempt does it once. */
    Answer build(String key, String attempt) {
        return calls.call(() -> client.build(user.onBehalf(), key, attempt));
    }

    Answer cancelBuild(String key, String id) {
        return calls.call(() -> client.cancelBuild(user.onBehalf(), key, id));
    }

    Answer preview(JsonNode rule) {
        return calls.call(() -> client.preview(user.onBehalf(), rule));
    }

    Answer readPreview(String id) {
        return calls.call(() -> client.readPreview(user.onBehalf(), id));
    }

    Answer cancelPreview(String id) {
        return calls.call(() -> client.cancelPreview(user.onBehalf(), id));
    }
}
