package io.klantbeeld.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.event.consent.PermissionSnapshot.Cell;
import java.util.List;

/** A campaign that warns travellers for the purpose of safety: the sample's, with other words and nothing to sell. */
final class ARecall {
    static final String EVENT = "Luggage Recalled";
    static final String SUBJECT = "Your power bank can catch fire";
    private static final String KEY = "luggage-recall";
    private static final String MJML = "<mjml><mj-body><mj-section><mj-column><mj-text>Do not charge it."
            + "</mj-text></mj-column></mj-section></mj-body></mjml>";
    private static boolean runs;

    private ARecall() {}

    /** Makes sure that the campaign runs, and that its purpose is known to be one of safety. */
    static synchronized void runs() {
        if (runs) {
            return;
        }
        ToldPurpose.of("safety", "SAFETY");
        for (var request : Api.sample()) {
            if (request.path("path").asText().contains("airport-surprise")) {
                Api.play(recall((ObjectNode) request));
            }
        }
        runs = true;
    }

    /** What consent-service says of who may be both surprised and warned. */
    static List<Cell> permitted() {
        return List.of(
                new Cell("blauwvlucht", "marketing", "EMAIL", null, "PERMIT", "GRANTED_CONSENT", null, null),
                new Cell("blauwvlucht", "safety", "EMAIL", null, "PERMIT", "GRANTED_LEGAL_OBLIGATION", null, null));
    }

    private static JsonNode recall(ObjectNode request) {
        request.put("path", request.path("path").asText().replace("airport-surprise", KEY));
        if (request.path("body") instanceof ObjectNode definition && definition.has("journey")) {
            definition.putArray("policies");
            var entry = (ObjectNode) definition.at("/journey/entry");
            entry.put("event", EVENT).remove("when");
            var action = (ObjectNode) definition.at("/actions/0");
            action.put("kind", "MANDATORY").put("category", "RECALL").put("contentClass", "SAFETY");
            action.put("purpose", "safety").putArray("topics");
            var template = (ObjectNode) definition.at("/templates/0");
            template.putObject("variants")
                    .putObject("en")
                    .put("subject", SUBJECT)
                    .put("mjml", MJML)
                    .put("text", "Do not charge it.");
        }
        return request;
    }
}
