package io.klantbeeld.profile.identity.graph;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A random history of few identifiers, so that they meet often: conflicting events, decisions, and rules. */
public record History(List<Vertex> vertices, List<Edge> edges, List<Decision> decisions, Rules rules) {
    /** When the first fact occurred. */
    public static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    /** The namespaces of the identifiers, four of each. */
    public static final List<String> NAMESPACES = List.of("user_id", "crm", "email", "phone");

    private static final List<Integer> PRIORITIES = List.of(0, 1, 4, 5);
    private static final int VALUES = 4;

    /** The history of a seed. */
    public static History of(long seed) {
        var random = new Random(seed);
        var vertices = IntStream.range(0, NAMESPACES.size() * VALUES)
                .mapToObj(History::vertex)
                .toList();
        var edges = IntStream.range(0, random.nextInt(40))
                .mapToObj(number -> edge(number, vertices, random))
                .toList();
        var decisions = IntStream.range(0, random.nextInt(5))
                .mapToObj(number -> decision(number, vertices, random))
                .toList();
        return new History(vertices, edges, decisions, rules(random));
    }

    private static Vertex vertex(int number) {
        var namespace = number / VALUES;
        return new Vertex(
                new UUID(9, number),
                NAMESPACES.get(namespace),
                "value" + number % VALUES,
                PRIORITIES.get(namespace),
                false,
                Vertex.UNCAPPED);
    }

    private static Edge edge(int number, List<Vertex> vertices, Random random) {
        int one = random.nextInt(vertices.size());
        int two = (one + 1 + random.nextInt(vertices.size() - 1)) % vertices.size();
        var pair = new Pair(
                vertices.get(Math.min(one, two)).id(),
                vertices.get(Math.max(one, two)).id());
        // Few times, so that many facts are simultaneous.
        var at = START.plus(Duration.ofDays(random.nextInt(6) * 5L));
        return new Edge(pair, at, "source" + random.nextInt(2), "m" + number);
    }

    private static Decision decision(int number, List<Vertex> vertices, Random random) {
        var kind = Decision.Kind.values()[random.nextInt(4)];
        var shuffled = new ArrayList<>(vertices.stream().map(Vertex::id).toList());
        Collections.shuffle(shuffled, random);
        int size = 1 + random.nextInt(3);
        return switch (kind) {
            case LINK, NEVER_LINK ->
                new Decision(
                        new UUID(5, number),
                        kind,
                        shuffled.subList(0, size),
                        shuffled.subList(size, 2 * size),
                        START.plusSeconds(random.nextInt(3)));
            case RELEASE, SUSPEND ->
                new Decision(
                        new UUID(5, number),
                        kind,
                        shuffled.subList(0, 1),
                        List.of(),
                        START.plusSeconds(random.nextInt(3)));
        };
    }

    private static Rules rules(Random random) {
        Map<String, NamespaceRule> rules = new HashMap<>();
        for (int i = 0; i < NAMESPACES.size(); i++) {
            var limit = random.nextInt(3) == 0
                    ? null
                    : new Limit(1 + random.nextInt(3), Limit.Period.values()[random.nextInt(3)]);
            var blocked = random.nextInt(4) == 0 ? List.of(new Wildcard("*lue0")) : List.<Wildcard>of();
            rules.put(NAMESPACES.get(i), new NamespaceRule(i < 2, limit, blocked));
        }
        int genericAbove = 2 + random.nextInt(4);
        int componentLinks = random.nextInt(2) == 0 ? 1_000 : 3 + random.nextInt(12);
        var merges = random.nextInt(2) == 0
                ? null
                : new Limit(1 + random.nextInt(4), Limit.Period.values()[random.nextInt(3)]);
        return new Rules(rules, genericAbove, componentLinks, merges);
    }

    /** The same history under the rules of an installation, except for those of its namespaces. */
    public History under(Rules installed) {
        return new History(
                vertices,
                edges,
                decisions,
                new Rules(
                        rules.namespaces(), installed.genericAbove(), installed.componentLinks(), installed.merges()));
    }

    Facts facts() {
        return facts(vertices.stream(), edges, decisions);
    }

    /** The same facts in another order, some of them more than once. */
    Facts shuffled(Random random) {
        var again = new ArrayList<>(edges);
        again.addAll(edges.subList(0, edges.size() / 3));
        Collections.shuffle(again, random);
        var decided = new ArrayList<>(decisions);
        decided.addAll(decisions);
        Collections.shuffle(decided, random);
        var nodes = new ArrayList<>(vertices);
        Collections.shuffle(nodes, random);
        return facts(nodes.stream(), again, decided);
    }

    private static Facts facts(Stream<Vertex> vertices, List<Edge> edges, List<Decision> decisions) {
        var byId = new HashMap<UUID, Vertex>();
        vertices.forEach(vertex -> byId.put(vertex.id(), vertex));
        return new Facts(byId, edges, decisions);
    }
}
