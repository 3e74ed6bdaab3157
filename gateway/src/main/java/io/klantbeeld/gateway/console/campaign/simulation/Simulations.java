package io.klantbeeld.gateway.console.campaign.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.gateway.access.OnBehalf;
import io.klantbeeld.gateway.console.campaign.Section;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Calls;
import io.klantbeeld.gateway.console.dialogue.Listing;
import io.klantbeeld.gateway.console.dialogue.Query;
import io.klantbeeld.gateway.platform.Service;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Reads, starts and ends simulations of campaigns on behalf of the user. */
@RequestScoped
class Simulations {
    private final SimulationRestClient client;
    private final Calls calls;
    private final CurrentUser user;

    Simulations(@RestClient SimulationRestClient client, Calls calls, CurrentUser user) {
        this.client = client;
        this.calls = calls;
        this.user = user;
    }

    Answer page(String campaign, String cursor) {
        return call(me -> client.list(me, campaign, cursor, Listing.PAGE));
    }

    Answer start(String attempt, JsonNode asked) {
        return call(me -> client.start(me, attempt, asked));
    }

    Answer read(String id) {
        return call(me -> client.read(me, id));
    }

    Answer sample(String id, End end, String cursor) {
        return call(me -> client.sample(me, id, end.gate(), end.code(), cursor, Listing.PAGE));
    }

    Answer cancel(String id) {
        return call(me -> client.cancel(me, id));
    }

    Answer forget(String id) {
        return call(me -> client.forget(me, id));
    }

    /** Where the simulations of a campaign are. */
    static String address(String campaign) {
        return Section.CAMPAIGNS.path() + "/" + Query.encoded(String.valueOf(campaign)) + "/simulations";
    }

    private Answer call(Function<OnBehalf, Response> call) {
        return calls.call(Service.CAMPAIGN, () -> call.apply(user.onBehalf()));
    }
}
