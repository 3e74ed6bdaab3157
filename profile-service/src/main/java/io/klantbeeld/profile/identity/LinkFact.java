package io.klantbeeld.profile.identity;

import io.klantbeeld.profile.identity.device.Identification;
import io.klantbeeld.profile.identity.graph.Edge;
import io.klantbeeld.profile.identity.graph.Pair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;

/** That one event of a brand named two identifiers. */
record LinkFact(Edge edge, String brand, boolean joins) {
    private static final BinaryOperator<LinkFact> EARLIEST =
            (a, b) -> Edge.EARLIEST_FIRST.compare(a.edge, b.edge) <= 0 ? a : b;

    private record Told(Pair pair, String brand) {}

    /** The links of the observations: of a joining pair the earliest alone, of a device every one. */
    static List<LinkFact> of(Collection<Observation> observations) {
        var devices = new ArrayList<LinkFact>();
        var joining = new HashMap<Told, LinkFact>();
        for (var observation : observations) {
            for (var other : observation.others()) {
                var fact = of(observation, other);
                if (fact.joins) {
                    joining.merge(new Told(fact.edge.pair(), fact.brand), fact, EARLIEST);
                } else {
                    devices.add(fact);
                }
            }
        }
        devices.addAll(joining.values());
        return devices;
    }

    private static LinkFact of(Observation observation, Node other) {
        var home = observation.home();
        return new LinkFact(
                new Edge(
                        new Pair(home.id(), other.id()),
                        observation.occurredAt(),
                        observation.source(),
                        observation.messageId()),
                observation.brand(),
                home.joins() && other.joins());
    }

    /** Whether it names a device with a person; a device that comes with another says nothing of a person. */
    boolean identifies(Map<UUID, Node> named) {
        return !joins && named.get(edge.pair().home()).joins();
    }

    /** What a link that joins nobody says of the device that it names. */
    Identification toIdentification() {
        return new Identification(
                edge.pair().other(), edge.pair().home(), edge.occurredAt(), edge.source(), edge.messageId());
    }
}
