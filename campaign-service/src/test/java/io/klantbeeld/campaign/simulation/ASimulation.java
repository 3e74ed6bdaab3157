package io.klantbeeld.campaign.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.campaign.Api;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import static io.klantbeeld.test.Patience.await;

/** Simulations as clients ask for them. */
public final class ASimulation {
    private ASimulation() {}

    /** What to try of a campaign. */
    public static ObjectNode of(String campaign) {
        return JsonNodeFactory.instance.objectNode().put("campaign", campaign);
    }

    public static Response ask(JsonNode asked) {
        return Api.asAuthor()
                .contentType("application/json")
                .body(asked.toString())
                .post("/api/v1/simulations");
    }

    /** Asks for it and waits until it is done. */
    public static JsonNode done(JsonNode asked) {
        var id = Api.json(ask(asked), 202).path("id").asText();
        await().until(() ->
                !List.of("QUEUED", "RUNNING").contains(read(id).path("state").asText()));
        return read(id);
    }

    public static JsonNode read(String id) {
        return Api.get("/api/v1/simulations/{id}", id);
    }

    /** The whole sample. */
    public static List<JsonNode> sample(String id) {
        var items = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = Api.get("/api/v1/simulations/{id}/sample?limit=500&cursor={cursor}", id, cursor);
            items.addAll(Api.items(page));
            cursor = page.path("nextCursor").asText("");
        } while (!cursor.isEmpty() && !cursor.equals("null"));
        return items;
    }

    /** How many came to each answer of a gate, by step, gate, code and whether they passed. */
    public static Map<String, Long> funnel(JsonNode simulation) {
        var funnel = new TreeMap<String, Long>();
        simulation.at("/result/funnel").forEach(count -> {
            if (count.path("persons").asLong() > 0) {
                funnel.put(
                        String.join(
                                " ",
                                count.path("step").asText(),
                                count.path("gate").asText(),
                                count.path("code").asText(),
                                count.path("passed").asText()),
                        count.path("persons").asLong());
            }
        });
        return funnel;
    }
}
