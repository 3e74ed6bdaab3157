package io.klantbeeld.gateway.console.administration.imports;

import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Calls;
import io.klantbeeld.gateway.console.dialogue.Listing;
import io.klantbeeld.gateway.console.dialogue.Settings;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Reads imports and gives orders about them, on behalf of the user. */
@RequestScoped
class Imports {
    private static final int SOURCES = 200;

    private final ImportRestClient client;
    private final Calls calls;
    private final CurrentUser user;

    Imports(@RestClient ImportRestClient client, Calls calls, CurrentUser user) {
        this.client = client;
        this.calls = calls;
        this.user = user;
    }

    Answer page(String cursor) {
        return calls.call(() -> client.list(user.onBehalf(), cursor, Listing.PAGE));
    }

    Answer read(String id) {
        return calls.call(() -> client.read(user.onBehalf(), id));
    }

    Answer rows(String id, String outcome, String cursor) {
        return calls.call(() -> client.rows(user.onBehalf(), id, outcome, cursor, Listing.PAGE));
    }

    /** Orders what a dry run told; the same attempt orders it once, however often it arrives. */
    Answer apply(String id, String sha256, String attempt) {
        var request = Settings.object().put("sha256", sha256);
        return calls.call(() -> client.apply(user.onBehalf(), id, attempt, request));
    }

    Answer cancel(String id) {
        return calls.call(() -> client.cancel(user.onBehalf(), id));
    }

    Answer undo(String id) {
        return calls.call(() -> client.undo(user.onBehalf(), id));
    }

    /** Sources to choose from, for users who may list them. */
    Answer sources() {
        return calls.call(() -> client.sources(user.onBehalf(), SOURCES));
    }
}
