package io.klantbeeld.benchmark.contact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.platform.api.PlatformApi.Answer;
import io.klantbeeld.platform.api.PlatformUnreachable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Campaigns that run while something is measured. They are written and approved once; between runs they are paused, so
 * that the campaigns of the platform decide without them.
 */
public final class LoadCampaigns implements AutoCloseable {
    private static final String CAMPAIGNS = "/api/v1/campaigns/";
    private static final String SAMPLE = "/sample/30-campaigns.json";
    private static final String MODEL = CAMPAIGNS + "airport-surprise";
    private static final String LIVE =
            "SELECT live_revision FROM campaign WHERE key = ? AND state = 'RUNNING' AND live_revision IS NOT NULL";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final int UNKNOWN = 404;

    private final CampaignService service;
    private final List<String> running = new ArrayList<>();
    private final Thread interruption = new Thread(this::pauseAll, "load-campaigns");

    private LoadCampaigns(CampaignService service) {
        this.service = service;
    }

    /** None runs yet. */
    public static LoadCampaigns on(CampaignService service) {
        var campaigns = new LoadCampaigns(service);
        Runtime.getRuntime().addShutdownHook(campaigns.interruption);
        return campaigns;
    }

    /** Writes a contact policy of the brand; the same words again are no change. */
    public void policy(String key, String category, int max, String length) {
        policy(key, List.of(category), max, length);
    }

    /** Writes a contact policy of the brand that counts several categories together. */
    public void policy(String key, List<String> categories, int max, String length) {
        require(
                service.api()
                        .send(
                                "PUT",
                                "/api/v1/contact-policies/" + key,
                                Map.of(
                                        "brand",
                                        CampaignService.BRAND,
                                        "appliesTo",
                                        Map.of("categories", categories),
                                        "counts",
                                        true,
                                        "exempt",
                                        false,
                                        "caps",
                                        List.of(Map.of(
                                                "max", max, "window", Map.of("kind", "ROLLING", "length", length))))),
                key);
    }

    /** Lets a campaign run, and answers its live revision; one that does not exist is the sample's, but changed. */
    public synchronized UUID run(String key, Consumer<ObjectNode> change) {
        var known = service.api().get(CAMPAIGNS + key);
        if (known.status() == UNKNOWN) {
            release(key, change);
        } else {
            require(known, key);
            if (known.body().path("state").asText().equals("PAUSED")) {
                require(service.api().post(CAMPAIGNS + key + "/resumptions", null), key);
            }
        }
        running.add(key);
        return live(key);
    }

    /** What is scheduled for now runs in a moment. */
    private UUID live(String key) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var connection = service.database();
                var select = connection.prepareStatement(LIVE)) {
            select.setString(1, key);
            while (System.nanoTime() < deadline) {
                var found = select.executeQuery();
                if (found.next()) {
                    return found.getObject(1, UUID.class);
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The campaign cannot be read: " + failed.getMessage(), failed);
        }
        throw new IllegalStateException(key + " does not run: somebody ended it, and it is not written anew");
    }

    private void release(String key, Consumer<ObjectNode> change) {
        var definition = model();
        change.accept(definition);
        require(service.api().send("PUT", CAMPAIGNS + key, definition), key);
        require(service.api().post(CAMPAIGNS + key + "/reviews", null), key);
        require(service.approver().post(CAMPAIGNS + key + "/approvals", Map.of()), key);
        require(service.api().post(CAMPAIGNS + key + "/schedules", Map.of()), key);
    }

    /** Has a campaign like the sample's entered by another event, whatever it says, and answers its action. */
    public static ObjectNode enteredBy(ObjectNode definition, String event) {
        ((ObjectNode) definition.at("/journey/entry")).put("event", event).remove("when");
        definition.putArray("policies");
        return (ObjectNode) definition.at("/actions/0");
    }

    /** Gives every mail of a campaign the same subject, in all languages. */
    public static void subject(ObjectNode definition, String subject) {
        definition.path("templates").forEach(template -> template.path("variants")
                .forEach(variant -> ((ObjectNode) variant).put("subject", subject)));
    }

    /** The sample's campaign, to be changed. */
    static ObjectNode model() {
        try (var sample = LoadCampaigns.class.getResourceAsStream(SAMPLE)) {
            for (var request : new ObjectMapper().readTree(sample)) {
                if (request.path("path").asText().equals(MODEL)) {
                    return request.path("body").deepCopy();
                }
            }
            throw new IllegalStateException("The sample has no campaign to follow");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode require(Answer answer, String what) {
        if (!answer.isSuccess()) {
            throw new IllegalStateException(what + " was refused: " + answer.problem());
        }
        return answer.body();
    }

    /** Goes on where one cannot be paused, and tells in the end. */
    private synchronized void pauseAll() {
        var refused = new ArrayList<String>();
        while (!running.isEmpty()) {
            var key = running.removeLast();
            try {
                require(service.api().post(CAMPAIGNS + key + "/pauses", Map.of()), key);
            } catch (IllegalStateException | PlatformUnreachable runs) {
                refused.add(runs.getMessage());
            }
        }
        if (!refused.isEmpty()) {
            throw new IllegalStateException(
                    "%d campaigns could not be paused: %s".formatted(refused.size(), refused.getFirst()));
        }
    }

    @Override
    public void close() {
        pauseAll();
        try {
            Runtime.getRuntime().removeShutdownHook(interruption);
        } catch (IllegalStateException interrupted) {
            // It has run, or finds nothing left.
        }
    }
}
