package io.klantbeeld.gateway.console.administration.quarantine;

import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Calls;
import io.klantbeeld.gateway.console.dialogue.Listing;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Reads what is in quarantine and tries it again, on behalf of the user. */
@RequestScoped
class Quarantine {
    private static final int REASONS = 100;
    private static final int REPLAYS = 5;

    private final QuarantineRestClient client;
    private final Calls calls;
    private final CurrentUser user;

    Quarantine(@RestClient QuarantineRestClient client, Calls calls, CurrentUser user) {
        this.client = client;
        this.calls = calls;
        this.user = user;
    }

    Answer reasons(String cursor) {
        return calls.call(() -> client.reasons(user.onBehalf(), cursor, REASONS));
    }

    Answer items(ItemFilter filter, String cursor) {
        return calls.call(() -> client.list(user.onBehalf(), filter, cursor, Listing.PAGE));
    }

    Answer item(String id) {
        return calls.call(() -> client.read(user.onBehalf(), id));
    }

    Answer discard(String id) {
        return calls.call(() -> client.discard(user.onBehalf(), id));
    }

    Answer replay(String id) {
        return calls.call(() -> client.replay(user.onBehalf(), id));
    }

    Answer replays() {
        return calls.call(() -> client.replays(user.onBehalf(), REPLAYS));
    }

    Answer replayAll(String attempt, ItemFilter filter) {
        return calls.call(() -> client.replayAll(user.onBehalf(), attempt, filter.toJson()));
    }

    Answer replayOf(String id) {
        return calls.call(() -> client.replayOf(user.onBehalf(), id));
    }

    Answer stop(String id) {
        return calls.call(() -> client.stop(user.onBehalf(), id));
    }
}
