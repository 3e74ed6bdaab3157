package io.klantbeeld.gateway.console.trait;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Calls;
import io.klantbeeld.reference.PersonReference;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Reads and amends what is known of a person, on behalf of the user. */
@RequestScoped
class Knowledge {
    static final String READ = "profile:read";
    static final String AMEND = "profile:write";

    private final TraitRestClient client;
    private final Calls calls;
    private final CurrentUser user;

    Knowledge(@RestClient TraitRestClient client, Calls calls, CurrentUser user) {
        this.client = client;
        this.calls = calls;
        this.user = user;
    }

    boolean mayAmend() {
        return user.has(AMEND);
    }

    /** What is known with where it comes from; as it was known at a moment of the past, unless that is null. */
    Answer explained(PersonReference person, Instant at) {
        var asOf = at == null ? null : at.toString();
        return calls.call(() -> client.profile(user.onBehalf(), person.toString(), true, asOf));
    }

    /** Claims a trait in the name of a source; the same key never does it twice. */
    Answer amend(PersonReference person, String key, JsonNode amendment) {
        return calls.call(() -> client.amend(user.onBehalf(), person.toString(), key, amendment));
    }

    /** How a trait is defined. */
    Answer definition(String name) {
        return calls.call(() -> client.definition(user.onBehalf(), name));
    }
}
