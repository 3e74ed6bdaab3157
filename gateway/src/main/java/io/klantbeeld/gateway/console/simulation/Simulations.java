package io.klantbeeld.gateway.console.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.gateway.console.consent.ConsentChoices.Option;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Calls;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import io.klantbeeld.gateway.platform.Service;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks what would be decided, on behalf of the user. */
@RequestScoped
class Simulations {
    static final String READ = "consent:read";

    private static final int MOST = 200;

    private final SimulationRestClient client;
    private final Calls calls;
    private final CurrentUser user;

    Simulations(@RestClient SimulationRestClient client, Calls calls, CurrentUser user) {
        this.client = client;
        this.calls = calls;
        this.user = user;
    }

    boolean mayRead() {
        return user.has(READ);
    }

    Answer simulate(JsonNode request) {
        return call(() -> client.simulate(user.onBehalf(), request));
    }

    /** What is in force of a kind, by name; nothing while nobody answers. */
    List<Option> inForce(String kind) {
        var items = call(() -> client.list(user.onBehalf(), kind, MOST))
                .bodyOrNothing()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(Simulations::option)
                .toList();
    }

    /** The definition of what is in force, or nothing. */
    JsonNode definition(String kind, String key) {
        return call(() -> client.read(user.onBehalf(), kind, key))
                .bodyOrNothing()
                .path("definition");
    }

    private static Option option(JsonNode entry) {
        var key = String.valueOf(Fields.text(entry, "key"));
        var name = Fields.text(entry.path("definition"), "name");
        return new Option(key, Objects.requireNonNullElseGet(name, () -> Vocabulary.readable(key)));
    }

    private Answer call(Supplier<Response> call) {
        return calls.call(Service.CONSENT, call);
    }
}
