package io.klantbeeld.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** Puts OpenAPI documents together; components of the same name that differ keep apart under the part's name. */
final class DocumentMerge {
    private static final String REFERENCE = "#/components/";

    private final ObjectNode merged;
    private final ArrayNode unavailable;

    DocumentMerge() {
        var json = JsonNodeFactory.instance;
        merged = json.objectNode().put("openapi", "3.1.0");
        merged.putObject("info")
                .put("title", "Klantbeeld")
                .put("version", "1.0.0")
                .put("description", "One customer view for every channel. Errors are problem+json (RFC 9457).");
        merged.putArray("servers").addObject().put("url", "/");
        merged.putObject("paths");
        merged.putObject("components")
                .putObject("securitySchemes")
                .putObject("token")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT");
        merged.putArray("security").addObject().putArray("token");
        unavailable = json.arrayNode();
    }

    /** Adds the document of a part; its own idea of security is replaced by the platform's. */
    DocumentMerge add(String part, ObjectNode document) {
        var renamed = new HashMap<String, String>();
        document.path("components").properties().forEach(kind -> {
            if (!kind.getKey().equals("securitySchemes")) {
                kind.getValue().properties().forEach(component -> {
                    var reference = kind.getKey() + "/" + component.getKey();
                    if (differs(kind.getKey(), component.getKey(), component.getValue())) {
                        renamed.put(REFERENCE + reference, REFERENCE + reference + "-" + part);
                    }
                });
            }
        });
        rename(document, renamed);
        document.path("components").properties().forEach(kind -> addComponents(part, kind, renamed));
        document.path("paths").properties().forEach(path -> paths().set(
                        path.getKey(), withPart(part, path.getValue())));
        return this;
    }

    /** Says that a part's document is missing, so that a reader does not take its paths for gone. */
    DocumentMerge missing(String part) {
        unavailable.add(part);
        return this;
    }

    ObjectNode merged() {
        if (!unavailable.isEmpty()) {
            merged.set("x-unavailable", unavailable);
        }
        return merged;
    }

    private void addComponents(String part, Map.Entry<String, JsonNode> kind, Map<String, String> renamed) {
        if (kind.getKey().equals("securitySchemes")) {
            return;
        }
        var target = merged.withObjectProperty("components").withObjectProperty(kind.getKey());
        kind.getValue().properties().forEach(component -> {
            var reference = REFERENCE + kind.getKey() + "/" + component.getKey();
            var name = renamed.containsKey(reference) ? component.getKey() + "-" + part : component.getKey();
            target.set(name, component.getValue());
        });
    }

    private boolean differs(String kind, String name, JsonNode component) {
        var known = merged.path("components").path(kind).path(name);
        return !known.isMissingNode() && !known.equals(component);
    }

    private ObjectNode paths() {
        return merged.withObjectProperty("paths");
    }

    private static JsonNode withPart(String part, JsonNode path) {
        path.properties().forEach(operation -> {
            if (operation.getValue() instanceof ObjectNode described) {
                described.remove("security");
                if (!described.has("tags")) {
                    described.putArray("tags").add(part);
                }
            }
        });
        return path;
    }

    private static void rename(JsonNode node, Map<String, String> renamed) {
        if (renamed.isEmpty()) {
            return;
        }
        if (node instanceof ObjectNode object
                && renamed.containsKey(object.path("$ref").asText())) {
            object.put("$ref", renamed.get(object.path("$ref").asText()));
        }
        node.forEach(child -> rename(child, renamed));
    }
}
