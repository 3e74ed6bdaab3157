package io.klantbeeld.gateway.console.administration.computed;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Calls;
import io.klantbeeld.gateway.console.dialogue.Listing;
import io.klantbeeld.gateway.console.dialogue.Settings;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Reads and changes computed traits on behalf of the user. */
@RequestScoped
class Computations {
    private static final int VERSIONS = 10;
    private static final int CONFLICT = 409;

    private final ComputedRestClient client;
    private final Calls calls;
    private final CurrentUser user;

    Computations(@RestClient ComputedRestClient client, Calls calls, CurrentUser user) {
        this.client = client;
        this.calls = calls;
        this.user = user;
    }

    Answer page(String cursor) {
        return calls.call(() -> client.list(user.onBehalf(), cursor, Listing.PAGE));
    }

    Answer read(String name) {
        return calls.call(() -> client.read(user.onBehalf(), name));
    }

    /** Defines a trait that is not there yet: one that is there is changed on its own page only. */
    Answer define(String name, JsonNode settings) {
        return switch (read(name)) {
            case Answer.Ok there ->
                new Answer.Refused(
                        CONFLICT, Settings.object().put("type", "urn:problem:profile:computed-trait-defined"));
            case Answer.Unavailable unavailable -> unavailable;
            case Answer.Refused unknown -> change(name, null, settings);
        };
    }

    Answer change(String name, String revision, JsonNode settings) {
        return calls.call(() -> client.put(user.onBehalf(), name, revision, settings));
    }

    Answer cancel(String name) {
        return calls.call(() -> client.cancel(user.onBehalf(), name));
    }

    Answer retire(String name, String revision) {
        return calls.call(() -> client.retire(user.onBehalf(), name, revision));
    }

    Answer versions(String name) {
        return calls.call(() -> client.versions(user.onBehalf(), name, VERSIONS));
    }
}
