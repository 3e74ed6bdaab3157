package io.klantbeeld.profile.ingestion.segment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.event.ingestion.IngestedEvent.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a batch says for all its items. */
final class WireEnvelope {
    private static final String CONTEXT = "context";
    private static final String INTEGRATIONS = "integrations";
    private static final List<String> SHARED = List.of("sentAt", CONTEXT, INTEGRATIONS);
    private static final int MAX_KEPT_BYTES = 4_096;

    private WireEnvelope() {}

    /**
     * The envelope of a request.
     *
     * @param type what its items are by its route; null where each says so itself
     */
    static JsonNode of(WireBatch batch, Type type) {
        var envelope = JsonNodeFactory.instance.objectNode();
        if (type != null) {
            envelope.put("type", type.name());
        }
        if (batch.list() != null) {
            SHARED.stream()
                    .filter(batch.envelope()::has)
                    .forEach(name -> envelope.set(name, batch.envelope().get(name)));
        }
        return envelope;
    }

    /** As much of it as the quarantine keeps with each item: a large context would be kept as often as there are items. */
    static JsonNode kept(JsonNode envelope) {
        return bytes(envelope) <= MAX_KEPT_BYTES
                ? envelope
                : ((ObjectNode) envelope.deepCopy()).without(List.of(CONTEXT, INTEGRATIONS));
    }

    static int bytes(JsonNode envelope) {
        return envelope.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    /** The context of the batch, over which that of the item goes; where else an event may go is part of it. */
    static ObjectNode context(JsonNode envelope, JsonNode item) {
        var context = merged(envelope.path(CONTEXT), Member.object(item, CONTEXT));
        var integrations = merged(envelope.path(INTEGRATIONS), item.path(INTEGRATIONS));
        if (!integrations.isEmpty()) {
            context.set(INTEGRATIONS, integrations);
        }
        return context;
    }

    private static ObjectNode merged(JsonNode shared, JsonNode own) {
        var merged = JsonNodeFactory.instance.objectNode();
        if (shared instanceof ObjectNode members) {
            merged.setAll(members);
        }
        if (own instanceof ObjectNode members) {
            merged.setAll(members);
        }
        return merged;
    }
}
