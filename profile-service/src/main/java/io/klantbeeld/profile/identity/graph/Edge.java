package io.klantbeeld.profile.identity.graph;

import io.klantbeeld.profile.platform.TextOrder;
import java.time.Instant;
import java.util.Comparator;

/** That one event named two identifiers. */
public record Edge(Pair pair, Instant occurredAt, String source, String messageId) {
    /** The order in time, total over the facts of a pair; texts are compared as the database does. */
    public static final Comparator<Edge> EARLIEST_FIRST = Comparator.comparing(Edge::occurredAt)
            .thenComparing(Edge::source, TextOrder.BYTEWISE)
            .thenComparing(Edge::messageId, TextOrder.BYTEWISE);

    private static final Comparator<Edge> TOTAL =
            EARLIEST_FIRST.thenComparing(edge -> edge.pair.home()).thenComparing(edge -> edge.pair.other());

    /** The order in which links are made: by the priority of the worse identifier, then in time. */
    static Comparator<Edge> byStrength(Facts facts) {
        return Comparator.comparingInt((Edge edge) -> facts.level(edge.pair)).thenComparing(TOTAL);
    }
}
