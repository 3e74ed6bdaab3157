package io.klantbeeld.gateway.console.administration.registry;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Calls;
import io.klantbeeld.gateway.console.dialogue.Listing;
import io.klantbeeld.gateway.console.dialogue.Settings;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Reads and changes definitions of traits on behalf of the user. */
@RequestScoped
class Registry {
    static final String DEFINE = "platform:manage";

    private static final int VERSIONS = 10;
    private static final int CONFLICT = 409;

    private final RegistryRestClient client;
    private final Calls calls;
    private final CurrentUser user;

    Registry(@RestClient RegistryRestClient client, Calls calls, CurrentUser user) {
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

    /** Defines a trait that nobody has defined: one that is there is changed on its own page only. */
    Answer define(String name, JsonNode settings) {
        return switch (read(name)) {
            case Answer.Ok there ->
                new Answer.Refused(CONFLICT, Settings.object().put("type", "urn:problem:profile:trait-defined"));
            case Answer.Unavailable unavailable -> unavailable;
            case Answer.Refused unknown -> change(name, null, settings);
        };
    }

    Answer change(String name, String revision, JsonNode settings) {
        return calls.call(() -> client.put(user.onBehalf(), name, revision, settings));
    }

    Answer retire(String name, String revision) {
        return calls.call(() -> client.retire(user.onBehalf(), name, revision));
    }

    Answer versions(String name) {
        return calls.call(() -> client.versions(user.onBehalf(), name, VERSIONS));
    }

    /** Traits that come; {@code defined} is false for those that nobody defined, true for the others, null for all. */
    Answer observations(String defined, String cursor) {
        return calls.call(() -> client.observations(user.onBehalf(), defined, cursor, Listing.PAGE));
    }
}
