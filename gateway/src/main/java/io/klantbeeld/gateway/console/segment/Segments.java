package io.klantbeeld.gateway.console.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Calls;
import io.klantbeeld.gateway.console.dialogue.Listing;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Reads and changes segments on behalf of the user. */
@RequestScoped
class Segments {
    private static final int VERSIONS = 100;

    private final SegmentRestClient client;
    private final Calls calls;
    private final CurrentUser user;

    Segments(@RestClient SegmentRestClient client, Calls calls, CurrentUser user) {
        this.client = client;
        this.calls = calls;
        this.user = user;
    }

    Answer page(String cursor) {
        return calls.call(() -> client.list(user.onBehalf(), cursor, Listing.PAGE));
    }

    Answer create(String attempt, JsonNode settings) {
        return calls.call(() -> client.create(user.onBehalf(), attempt, settings));
    }

    Answer read(String key) {
        return calls.call(() -> client.read(user.onBehalf(), key));
    }

    Answer change(String key, String revision, JsonNode settings) {
        return calls.call(() -> client.change(user.onBehalf(), key, revision, settings));
    }

    Answer retire(String key, String revision) {
        return calls.call(() -> client.retire(user.onBehalf(), key, revision));
    }

    Answer versions(String key) {
        return calls.call(() -> client.versions(user.onBehalf(), key, VERSIONS));
    }
}
