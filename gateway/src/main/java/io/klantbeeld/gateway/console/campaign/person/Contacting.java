package io.klantbeeld.gateway.console.campaign.person;

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

/** Reads what campaigns decided about a person, on behalf of the user. */
@RequestScoped
class Contacting {
    private final DecisionRestClient client;
    private final Calls calls;
    private final CurrentUser user;

    Contacting(@RestClient DecisionRestClient client, Calls calls, CurrentUser user) {
        this.client = client;
        this.calls = calls;
        this.user = user;
    }

    Answer why(String person, String campaign) {
        return call(me -> client.why(me, person, campaign));
    }

    Answer decisions(String person, String cursor) {
        return call(me -> client.decisions(me, person, cursor, Listing.PAGE));
    }

    Answer pressure(String person) {
        return call(me -> client.pressure(me, person));
    }

    private Answer call(Function<OnBehalf, Response> call) {
        return calls.call(Service.CAMPAIGN, () -> call.apply(user.onBehalf()));
    }
}
