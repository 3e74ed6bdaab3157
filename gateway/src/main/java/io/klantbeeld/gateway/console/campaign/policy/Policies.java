package io.klantbeeld.gateway.console.campaign.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.gateway.access.OnBehalf;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Calls;
import io.klantbeeld.gateway.console.dialogue.Listing;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.platform.Service;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Reads and writes contact policies on behalf of the user. */
@RequestScoped
public class Policies {
    private static final int MANY = 200;

    private final PolicyRestClient client;
    private final Calls calls;
    private final CurrentUser user;

    Policies(@RestClient PolicyRestClient client, Calls calls, CurrentUser user) {
        this.client = client;
        this.calls = calls;
        this.user = user;
    }

    Answer page(String cursor) {
        return page(cursor, Listing.PAGE);
    }

    /** All that the user may see. */
    public HeldPolicies held() {
        var all = new ArrayList<JsonNode>();
        Answer page = page(null, MANY);
        while (page instanceof Answer.Ok(JsonNode told, String revision)) {
            told.path("items").forEach(all::add);
            var cursor = Fields.text(told, "nextCursor");
            if (cursor == null) {
                return new HeldPolicies(page, List.copyOf(all));
            }
            page = page(cursor, MANY);
        }
        return new HeldPolicies(page, List.of());
    }

    Answer read(String key) {
        return call(me -> client.read(me, key));
    }

    Answer write(String key, String version, JsonNode definition) {
        return call(me -> client.write(me, key, version, definition));
    }

    Answer remove(String key, String version) {
        return call(me -> client.remove(me, key, version));
    }

    /** What is at odds among the policies of brands; what cannot be told of one is told of none. */
    Odds odds(Stream<String> brands) {
        return Odds.of(brands.filter(Objects::nonNull)
                .distinct()
                .map(brand -> call(me -> client.conflicts(me, brand)))
                .toList());
    }

    private Answer page(String cursor, int limit) {
        return call(me -> client.list(me, cursor, limit));
    }

    private Answer call(Function<OnBehalf, Response> call) {
        return calls.call(Service.CAMPAIGN, () -> call.apply(user.onBehalf()));
    }
}
