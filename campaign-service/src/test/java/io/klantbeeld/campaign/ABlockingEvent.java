package io.klantbeeld.campaign;

import io.restassured.response.Response;
import java.util.UUID;

/** An event that nobody else knows, after which a policy of its own blocks a channel for a while. */
public final class ABlockingEvent {
    private final String key = "calm-" + UUID.randomUUID();
    private final String name = "Complaint Filed " + key;

    private final String brand;

    private ABlockingEvent(String brand) {
        this.brand = brand;
    }

    /** The policy holds. */
    public static ABlockingEvent of(String channel, String length) {
        return ofBrand(Traveller.BRAND, channel, length);
    }

    /** A policy of some brand holds. */
    public static ABlockingEvent ofBrand(String brand, String channel, String length) {
        var event = new ABlockingEvent(brand);
        event.blocks(channel, length);
        return event;
    }

    /** The policy says something else from now on. */
    public void blocks(String channel, String length) {
        Api.json(put("{\"event\":\"%s\"}".formatted(name), channel, length), 200);
    }

    /** Writes the policy, whatever comes of it. */
    public Response put(String after, String channel, String length) {
        return Api.asAuthor()
                .contentType("application/json")
                .body("""
                        {"brand":"%s","exclusions":[{"after":%s,"block":["%s"],"for":"%s"}]}
                        """.formatted(brand, after, channel, length))
                .put(path());
    }

    /** The policy holds no more. */
    public void blocksNoMore() {
        Api.asAuthor().delete(path()).then().statusCode(204);
    }

    public String name() {
        return name;
    }

    /** Key of the policy. */
    public String key() {
        return key;
    }

    public String path() {
        return "/api/v1/contact-policies/" + key;
    }
}
