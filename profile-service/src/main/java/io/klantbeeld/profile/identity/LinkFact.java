package io.klantbeeld.profile.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.BinaryOperator;

/** That one event named two identifiers. */
record LinkFact(
        java.util.UUID home,
        java.util.UUID other,
        String brand,
        Instant occurredAt,
        String source,
        String messageId,
        boolean joins) {
    private static final BinaryOperator<LinkFact> EARLIEST =
            BinaryOperator.minBy(Comparator.comparing(LinkFact::occurredAt)
                    .thenComparing(LinkFact::source)
                    .thenComparing(LinkFact::messageId));

    private record Pair(java.util.UUID home, java.util.UUID other, String brand) {}

    /** The links of the observations: of a joining pair the earliest alone, of a device every one. */
    static List<LinkFact> of(Collection<Observation> observations) {
        var devices = new ArrayList<LinkFact>();
        var joining = new HashMap<Pair, LinkFact>();
        for (var observation : observations) {
            for (var other : observation.others()) {
                var fact = of(observation, other);
                if (fact.joins) {
                    joining.merge(new Pair(fact.home, fact.other, fact.brand), fact, EARLIEST);
                } else {
                    devices.add(fact);
                }
            }
        }
        devices.addAll(joining.values());
        return devices;
    }

    private static LinkFact of(Observation observation, Node other) {
        return new LinkFact(
                observation.home().id(),
                other.id(),
                observation.brand(),
                observation.occurredAt(),
                observation.source(),
                observation.messageId(),
                observation.home().joins() && other.joins());
    }
}
