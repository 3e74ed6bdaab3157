package io.klantbeeld.gateway.console.segment;

import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Calls;
import io.klantbeeld.gateway.console.dialogue.Listing;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Reads who is in segments, on behalf of the user. */
@RequestScoped
class Memberships {
    private static final int LATEST = 1;

    private final MembershipRestClient client;
    private final Calls calls;
    private final CurrentUser user;

    Memberships(@RestClient MembershipRestClient client, Calls calls, CurrentUser user) {
        this.client = client;
        this.calls = calls;
        this.user = user;
    }

    Answer members(String key, String cursor) {
        return calls.call(() -> client.members(user.onBehalf(), key, cursor, Listing.PAGE));
    }

    Answer history(String key, String cursor) {
        return calls.call(() -> client.history(user.onBehalf(), key, cursor, Listing.PAGE));
    }

    /** The segments that a person is in and why, and those that they were in. */
    Answer ofPerson(String reference) {
        return calls.call(() -> client.ofPerson(user.onBehalf(), reference, true));
    }

    /** The latest check of all memberships. */
    Answer checks() {
        return calls.call(() -> client.checks(user.onBehalf(), LATEST));
    }
}
