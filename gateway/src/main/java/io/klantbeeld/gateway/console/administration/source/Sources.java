package io.klantbeeld.gateway.console.administration.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Calls;
import io.klantbeeld.gateway.console.dialogue.Listing;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Reads and changes sources on behalf of the user. */
@RequestScoped
class Sources {
    private final SourceRestClient client;
    private final Calls calls;
    private final CurrentUser user;

    Sources(@RestClient SourceRestClient client, Calls calls, CurrentUser user) {
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

    Answer statistics(String key) {
        return calls.call(() -> client.statistics(user.onBehalf(), key));
    }

    Answer rotate(String key, KeyKind kind, String attempt, JsonNode request) {
        return calls.call(() -> client.rotate(user.onBehalf(), key, kind.noun(), attempt, request));
    }

    Answer revoke(String key, KeyKind kind, String id) {
        return calls.call(() -> client.revoke(user.onBehalf(), key, kind.noun(), id));
    }
}
