package io.klantbeeld.gateway.console.identity;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.identity.IdentityView.Device;
import io.klantbeeld.gateway.console.identity.IdentityView.Link;
import io.klantbeeld.gateway.console.identity.IdentityView.Node;
import io.klantbeeld.gateway.console.identity.IdentityView.Refused;
import io.klantbeeld.gateway.console.identity.IdentityView.Turn;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads what profile-service says of who a person is. */
final class Identity {
    private final JsonNode answer;
    private final Vocabulary words;
    private final Dates dates;
    private final String reader;
    private final Map<String, Node> nodes = new LinkedHashMap<>();

    /**
     * Reads an answer.
     *
     * @param reader subject of the user's token
     */
    Identity(JsonNode answer, Vocabulary words, Dates dates, String reader) {
        this.answer = answer;
        this.words = words;
        this.dates = dates;
        this.reader = reader;
        answer.path("nodes").forEach(node -> nodes.put(Fields.text(node, "id"), node(node)));
    }

    /** Whether the reader may not see every identifier as it is. */
    boolean isMasked() {
        return !answer.path("masked").isEmpty();
    }

    List<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    private Node node(JsonNode node) {
        var namespace = Fields.text(node, "namespace");
        var value = Fields.text(node, "value");
        return new Node(
                Fields.text(node, "id"),
                "node-" + nodes.size(),
                namespace + ":" + value,
                words.namespace(namespace),
                value,
                node.path("founder").asBoolean(),
                node.path("suspended").asBoolean(),
                when(node, "firstSeenAt"),
                when(node, "lastSeenAt"));
    }

    List<Device> devices() {
        var devices = new ArrayList<Device>();
        for (var device : answer.path("devices")) {
            devices.add(new Device(
                    "device-" + devices.size(),
                    words.namespace(Fields.text(device, "namespace")),
                    Fields.text(device, "value"),
                    when(device, "from"),
                    when(device, "to"),
                    device.path("assumed").asBoolean()));
        }
        return List.copyOf(devices);
    }

    List<Link> links() {
        return list(answer.path("links").path("items"), this::link);
    }

    /** Where the links go on, or null. */
    String cursor() {
        return Fields.text(answer.path("links"), "nextCursor");
    }

    private Link link(JsonNode link) {
        var refusal = Fields.text(link, "refusal");
        var refused = "REFUSED".equals(Fields.text(link, "outcome"));
        var rule = Fields.text(link, "rule");
        return new Link(
                pair(link),
                nodes.get(Fields.text(link, "home")),
                nodes.get(Fields.text(link, "other")),
                words.linkRule(rule),
                refused ? words.refusal(refusal) : null,
                "STEWARD".equals(rule),
                Vocabulary.readable(Fields.text(link, "source")),
                Vocabulary.readable(Fields.text(link, "brand")),
                Fields.text(link, "messageId"),
                when(link, "occurredAt"));
    }

    List<Refused> refused() {
        return list(answer.path("violations"), violation -> {
            var home = nodes.get(Fields.text(violation, "home"));
            return new Refused(
                    pair(violation),
                    home == null ? nodes.get(Fields.text(violation, "other")) : home,
                    Fields.text(violation, "otherProfile"),
                    words.refusal(Fields.text(violation, "reason")),
                    when(violation, "detectedAt"));
        });
    }

    /** A merge can be undone unless the other left again, or the person is the one who came. */
    List<Turn> turns() {
        var person = Fields.text(answer, "id");
        var told = new HashSet<String>();
        return list(answer.path("history"), turn -> {
            var merge = "MERGED".equals(Fields.text(turn, "kind"));
            var survivor = Fields.text(turn, "profile");
            var kept = person == null || person.equals(survivor);
            var other = kept ? Fields.text(turn, "other") : survivor;
            var decidedBy = Fields.text(turn, "decidedBy");
            return new Turn(
                    Fields.text(turn, "id"),
                    merge,
                    other,
                    when(turn, "at"),
                    Fields.text(turn, "reason"),
                    decidedBy,
                    decidedBy != null && decidedBy.equals(reader),
                    told.add(other) && merge && kept);
        });
    }

    /** The same for both directions. */
    private static String pair(JsonNode link) {
        var one = String.valueOf(Fields.text(link, "home"));
        var other = String.valueOf(Fields.text(link, "other"));
        return one.compareTo(other) < 0 ? one + "_" + other : other + "_" + one;
    }

    private Dates.When when(JsonNode node, String field) {
        return dates.when(Fields.instant(node, field));
    }

    private static <T> List<T> list(JsonNode items, Function<JsonNode, T> reading) {
        var list = new ArrayList<T>();
        items.forEach(item -> list.add(reading.apply(item)));
        return List.copyOf(list);
    }
}
