package io.klantbeeld.gateway.console.administration.definition;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Calls;
import io.klantbeeld.gateway.console.dialogue.Listing;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Reads and changes event definitions on behalf of the user. */
@RequestScoped
class Definitions {
    private static final int VERSIONS = 10;

    private final DefinitionRestClient client;
    private final Calls calls;
    private final CurrentUser user;

    Definitions(@RestClient DefinitionRestClient client, Calls calls, CurrentUser user) {
        this.client = client;
        this.calls = calls;
        this.user = user;
    }

    Answer page(String cursor) {
        return calls.call(() -> client.list(user.onBehalf(), cursor, Listing.PAGE));
    }

    Answer create(JsonNode settings) {
        return calls.call(() -> client.create(user.onBehalf(), settings));
    }

    Answer read(String key) {
        return calls.call(() -> client.read(user.onBehalf(), key));
    }

    Answer change(String key, String revision, JsonNode settings) {
        return calls.call(() -> client.change(user.onBehalf(), key, revision, settings));
    }

    Answer remove(String key, String revision) {
        return calls.call(() -> client.remove(user.onBehalf(), key, revision));
    }

    Answer versions(String key) {
        return calls.call(() -> client.versions(user.onBehalf(), key, VERSIONS));
    }

    /** Events that come; {@code defined} is false for unknown ones only, true for defined ones only, null for all. */
    Answer observations(String defined, String cursor) {
        return calls.call(() -> client.observations(user.onBehalf(), defined, cursor, Listing.PAGE));
    }
}
