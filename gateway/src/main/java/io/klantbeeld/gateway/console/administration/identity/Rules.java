package io.klantbeeld.gateway.console.administration.identity;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Calls;
import io.klantbeeld.gateway.console.dialogue.Listing;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Reads and changes the rules of identity on behalf of the user. */
@RequestScoped
class Rules {
    private final NamespaceRestClient namespaces;
    private final RulesRestClient rules;
    private final Calls calls;
    private final CurrentUser user;

    Rules(
            @RestClient NamespaceRestClient namespaces,
            @RestClient RulesRestClient rules,
            Calls calls,
            CurrentUser user) {
        this.namespaces = namespaces;
        this.rules = rules;
        this.calls = calls;
        this.user = user;
    }

    Answer namespaces(String cursor) {
        return calls.call(() -> namespaces.list(user.onBehalf(), cursor, Listing.PAGE));
    }

    Answer namespace(String name) {
        return calls.call(() -> namespaces.read(user.onBehalf(), name));
    }

    Answer lay(String name, String revision, JsonNode settings) {
        return calls.call(() -> namespaces.put(user.onBehalf(), name, revision, settings));
    }

    Answer violations(String reason, String cursor) {
        return calls.call(() -> rules.violations(user.onBehalf(), reason, cursor, Listing.PAGE));
    }

    Answer generic(String state, String cursor) {
        return calls.call(() -> rules.generic(user.onBehalf(), state, cursor, Listing.PAGE));
    }

    Answer decide(String identifier, String decision, JsonNode reason) {
        return calls.call(() -> rules.decide(user.onBehalf(), identifier, decision, reason));
    }

    Answer run(RunKind kind, String attempt, JsonNode request) {
        return calls.call(() -> rules.run(user.onBehalf(), kind.noun(), attempt, request));
    }

    Answer read(RunKind kind, String id) {
        return calls.call(() -> rules.read(user.onBehalf(), kind.noun(), id));
    }

    Answer cancel(RunKind kind, String id) {
        return calls.call(() -> rules.cancel(user.onBehalf(), kind.noun(), id));
    }
}
