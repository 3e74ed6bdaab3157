package io.klantbeeld.gateway.console.campaign.editor;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.gateway.access.OnBehalf;
import io.klantbeeld.gateway.console.campaign.CampaignWords;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Calls;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.platform.Service;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Reads what a campaign can name, and how its words look; without an answer there is nothing to choose from, and one writes all the same. */
@RequestScoped
class Offers {
    private static final int MANY = 200;

    private final OfferRestClient client;
    private final Calls calls;
    private final CurrentUser user;

    Offers(@RestClient OfferRestClient client, Calls calls, CurrentUser user) {
        this.client = client;
        this.calls = calls;
        this.user = user;
    }

    /**
     * What can be named.
     *
     * @param policies keys of contact policies as a list for people
     */
    record Names(List<Channel> channels, List<String> initiatives, String policies) {}

    /**
     * A channel.
     *
     * @param ready whether something can be sent on it for a brand
     */
    record Channel(String key, String name, boolean ready) {}

    Names names(CampaignWords words) {
        var channels = items(client::channels).stream()
                .map(channel -> channel(channel, words))
                .toList();
        var policies = items(me -> client.policies(me, MANY)).stream()
                .map(policy -> Fields.text(policy, "key"))
                .collect(Collectors.joining(", "));
        return new Names(
                channels,
                items(me -> client.initiatives(me, MANY)).stream()
                        .map(initiative -> Fields.text(initiative, "key"))
                        .toList(),
                policies.isEmpty() ? null : policies);
    }

    /** Words as they would be sent. */
    Answer preview(JsonNode words) {
        return calls.call(Service.CAMPAIGN, () -> client.preview(user.onBehalf(), words));
    }

    private static Channel channel(JsonNode channel, CampaignWords words) {
        var key = Fields.text(channel, "channel");
        boolean ready = !"PUSH".equals(Fields.text(channel, "delivery"))
                || !channel.path("brandsReady").isEmpty();
        return new Channel(key, words.channel(key).text(), ready);
    }

    private List<JsonNode> items(Function<OnBehalf, Response> call) {
        var items = calls.call(Service.CAMPAIGN, () -> call.apply(user.onBehalf()))
                .bodyOrNothing()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }
}
