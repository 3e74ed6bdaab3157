package io.klantbeeld.profile.identity;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.profile.identity.graph.Edge;
import io.klantbeeld.profile.identity.graph.History;
import io.klantbeeld.profile.identity.graph.Vertex;
import io.klantbeeld.profile.platform.Json;
import io.klantbeeld.profile.traits.Claim;
import io.klantbeeld.profile.traits.fold.Fragment;
import io.klantbeeld.profile.traits.registry.MergePolicy;
import io.klantbeeld.reference.Identifier;
import io.klantbeeld.reference.IdentifierKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The identifiers of a history under names that no other play of it uses, and what they do. */
final class Cast {
    static final List<String> FAMILIES = List.of("user_id", "crm", "loyalty", "social");

    private static final int DEVICES = 2;
    private static final String BRAND = "blauwvlucht";

    // Few values, so that ties are the rule; a text is no number and no list, and null takes back.
    private static final List<String> VALUES = List.of("1", "2", "1.0", "3", "null", "\"one\"", "2");
    private static final List<String> LISTS = List.of("[1]", "[2,1]", "[1.0]", "[]", "null", "\"one\"", "[3]");

    private final Map<UUID, Node> nodes = new HashMap<>();
    private final Map<UUID, Node> devices = new HashMap<>();

    Cast(History history, String name, IdentifierKeys keys) {
        history.vertices().forEach(vertex -> nodes.put(vertex.id(), node(vertex, name, keys)));
        for (int number = 0; number < DEVICES; number++) {
            devices.put(new UUID(3, number), Node.of(Identifier.of("anonymous_id." + name, name + number), keys));
        }
    }

    private static Node node(Vertex vertex, String name, IdentifierKeys keys) {
        var namespace = FAMILIES.get((int) vertex.id().getLeastSignificantBits() / 4) + "." + name;
        return Node.of(Identifier.of(namespace, name + vertex.value()), keys);
    }

    /** The nodes by the numbers that they have in every play. */
    Map<UUID, Node> nodes() {
        return nodes;
    }

    Map<UUID, Node> devices() {
        return devices;
    }

    UUID id(UUID number) {
        return nodes.get(number).id();
    }

    List<Observation> everybodyAlone() {
        var alone = new ArrayList<Observation>();
        nodes.forEach((number, node) ->
                alone.add(new Observation(BRAND, "solo", number.toString(), History.START, node, List.of(), false)));
        return alone;
    }

    /** The event of an edge, some on a device; and sometimes one that names the device alone. */
    List<Observation> observations(Edge edge) {
        int number = Integer.parseInt(edge.messageId().substring(1));
        var device = devices.get(new UUID(3, number % DEVICES));
        var others = new ArrayList<>(List.of(nodes.get(edge.pair().other())));
        if (number % 3 == 0) {
            others.add(device);
        }
        var observations = new ArrayList<Observation>();
        observations.add(observed(edge, edge.occurredAt(), nodes.get(edge.pair().home()), others));
        if (number % 2 == 0) {
            observations.add(observed(edge, edge.occurredAt().plusSeconds(number % 3 - 1), device, List.of()));
        }
        return observations;
    }

    private Observation observed(Edge edge, Instant at, Node home, List<Node> others) {
        return new Observation(BRAND, edge.source(), edge.messageId(), at, home, others, false);
    }

    /** What the event of an observation claims about its person: a trait that nobody defined, and one of each policy. */
    static List<Claim> claims(Observation observation) {
        var id = observation.messageId();
        var claims = new ArrayList<Claim>();
        claims.add(claim(observation, "trait" + id.length(), Json.tree((Object) id)));
        for (var policy : MergePolicy.values()) {
            int value = Math.floorMod(id.hashCode() + policy.ordinal(), VALUES.size());
            var json = policy == MergePolicy.UNION ? LISTS.get(value) : VALUES.get(value);
            claims.add(claim(observation, trait(policy), Json.tree(json)));
        }
        return claims;
    }

    private static Claim claim(Observation observation, String name, JsonNode value) {
        var fragment = new Fragment(
                observation.brand(),
                name,
                value,
                observation.source(),
                (observation.source() + observation.occurredAt()).hashCode() % 3 * 10 + 50,
                observation.occurredAt(),
                observation.messageId(),
                observation.messageId().hashCode() % 3 == 0);
        return new Claim(observation.home().id(), fragment);
    }

    /** The trait that is defined with a policy. */
    static String trait(MergePolicy policy) {
        return "proof " + policy;
    }
}
