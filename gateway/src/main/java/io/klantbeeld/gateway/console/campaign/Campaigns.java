package io.klantbeeld.gateway.console.campaign;

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

/** Reads and moves campaigns on behalf of the user. */
@RequestScoped
public class Campaigns {
    private final CampaignRestClient client;
    private final Calls calls;
    private final CurrentUser user;

    Campaigns(@RestClient CampaignRestClient client, Calls calls, CurrentUser user) {
        this.client = client;
        this.calls = calls;
        this.user = user;
    }

    Answer page(CampaignFilter filter, String cursor) {
        return call(
                me -> client.list(me, filter.brand, filter.state, filter.initiative, filter.q, cursor, Listing.PAGE));
    }

    /** A page of the campaigns that run. */
    public Answer running(String cursor, int limit) {
        return call(me -> client.list(me, null, CampaignState.RUNNING.name(), null, null, cursor, limit));
    }

    /** The first page of the campaigns of an initiative. */
    public Answer ofInitiative(String initiative) {
        var filter = new CampaignFilter();
        filter.initiative = initiative;
        return page(filter, null);
    }

    /** A campaign with its latest and its living revision. */
    public Answer read(String key) {
        return call(me -> client.read(me, key));
    }

    /** A revision with its words. */
    public Answer revision(String key, String number) {
        return call(me -> client.revision(me, key, number));
    }

    /** Writes the words of a campaign, unless it has changed since a version; null for a new one. */
    public Answer write(String key, String version, JsonNode definition) {
        return call(me -> client.write(me, key, version, definition));
    }

    Answer step(String key, String noun, String attempt, JsonNode body) {
        return call(me -> client.step(me, key, noun, attempt, body));
    }

    Answer lift(String key) {
        return call(me -> client.lift(me, key));
    }

    Answer release(String key, String channel) {
        return call(me -> client.release(me, key, channel));
    }

    Answer transitions(String key, String cursor) {
        return call(me -> client.part(me, key, "transitions", cursor, Listing.PAGE));
    }

    Answer revisions(String key, String cursor) {
        return call(me -> client.part(me, key, "revisions", cursor, Listing.PAGE));
    }

    Answer results(String key, ResultsPeriod period) {
        return call(me -> client.results(me, key, period.begin(), period.end()));
    }

    Answer difference(String key, String number, String against) {
        return call(me -> client.difference(me, key, number, against));
    }

    private Answer call(Function<OnBehalf, Response> call) {
        return calls.call(Service.CAMPAIGN, () -> call.apply(user.onBehalf()));
    }
}
