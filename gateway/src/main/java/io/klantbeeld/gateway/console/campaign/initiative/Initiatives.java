package io.klantbeeld.gateway.console.campaign.initiative;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.gateway.access.OnBehalf;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Calls;
import io.klantbeeld.gateway.console.dialogue.Listing;
import io.klantbeeld.gateway.platform.Service;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Reads and writes initiatives on behalf of the user. */
@RequestScoped
class Initiatives {
    private final InitiativeRestClient client;
    private final Calls calls;
    private final CurrentUser user;

    Initiatives(@RestClient InitiativeRestClient client, Calls calls, CurrentUser user) {
        this.client = client;
        this.calls = calls;
        this.user = user;
    }

    Answer page(String cursor) {
        return call(me -> client.list(me, cursor, Listing.PAGE));
    }

    Answer read(String key) {
        return call(me -> client.read(me, key));
    }

    Answer write(String key, String version, JsonNode definition) {
        return call(me -> client.write(me, key, version, definition));
    }

    private Answer call(Function<OnBehalf, Response> call) {
        return calls.call(Service.CAMPAIGN, () -> call.apply(user.onBehalf()));
    }
}
