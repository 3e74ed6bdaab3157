package io.klantbeeld.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Consumer;

/** A campaign like that of the sample under a key of its own, as its author and its approver handle it. */
public final class ACampaign {
    /** Who writes it, as tokens name them. */
    public static final String AUTHOR = subject("platform-admin");

    /** Who approves it. */
    public static final String APPROVER = subject("platform-approver");

    private final String key = "c-" + UUID.randomUUID();
    private final ObjectNode definition = Api.sample().get(2).path("body").deepCopy();

    private ACampaign() {}

    /** One that nothing enters but an event of its own. */
    public static ACampaign likeTheSample() {
        var campaign = new ACampaign();
        return campaign.with(definition -> ((ObjectNode) definition.at("/journey/entry"))
                .put("event", campaign.event())
                .remove("when"));
    }

    /** The name of the event by which people enter. */
    public String event() {
        return "Entered " + key;
    }

    public String key() {
        return key;
    }

    public String path() {
        return "/api/v1/campaigns/" + key;
    }

    public ObjectNode definition() {
        return definition;
    }

    /** Changes what it says, for the next time that it is written. */
    public ACampaign with(Consumer<ObjectNode> change) {
        change.accept(definition);
        return this;
    }

    /** Changes one text of an object within it. */
    public ACampaign with(String object, String field, String value) {
        ((ObjectNode) definition.at(object)).put(field, value);
        return this;
    }

    /** Writes it as its author, with the sample there that it needs. */
    public Response put() {
        Api.loadSample();
        return Api.asAuthor()
                .contentType("application/json")
                .body(definition.toString())
                .put(path());
    }

    /** Writes it as its author, which must succeed. */
    public ACampaign written() {
        Api.json(put(), 200);
        return this;
    }

    /** Writes, reviews and approves it, and lets it run. */
    public ACampaign running() {
        written();
        Api.json(post("reviews"), 201);
        Api.json(approverPosts("approvals", "{}"), 201);
        Api.json(post("schedules"), 201);
        return this;
    }

    /** Asks for a step of its life as its author. */
    public Response post(String noun) {
        return post(noun, "{}");
    }

    public Response post(String noun, String body) {
        return Api.asAuthor().contentType("application/json").body(body).post(path() + "/" + noun);
    }

    /** Asks for a step of its life as its approver. */
    public Response approverPosts(String noun, String body) {
        return Api.asApprover().contentType("application/json").body(body).post(path() + "/" + noun);
    }

    /** How it is shown. */
    public JsonNode view() {
        return Api.get(path());
    }

    private static String subject(String user) {
        return UUID.nameUUIDFromBytes(user.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
