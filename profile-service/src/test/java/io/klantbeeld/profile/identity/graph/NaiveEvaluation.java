package io.klantbeeld.profile.identity.graph;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** The reference: resolves by the words of the design, without any thought of speed, and shares no code with the real one. */
public final class NaiveEvaluation {
    private static final Comparator<Edge> IN_TIME =
            Comparator.comparing(Edge::occurredAt).thenComparing(Edge::source).thenComparing(Edge::messageId);

    private final History history;
    private final Map<UUID, Vertex> vertices;
    private final List<Edge> links = new ArrayList<>();
    private final List<Edge> merges = new ArrayList<>();
    private List<Set<UUID>> persons = new ArrayList<>();

    private NaiveEvaluation(History history) {
        this.history = history;
        this.vertices = history.vertices().stream().collect(Collectors.toMap(Vertex::id, vertex -> vertex));
    }

    /** The persons of a history, each as the set of its identifiers. */
    public static Set<Set<UUID>> persons(History history) {
        return new NaiveEvaluation(history).resolve();
    }

    private Set<Set<UUID>> resolve() {
        vertices.keySet().forEach(id -> persons.add(new TreeSet<>(Set.of(id))));
        var sound = history.edges().stream().filter(this::isSound).toList();
        sound.stream()
                .filter(edge -> !isTooMuch(edge, sound))
                .filter(this::isFirstOfItsPair)
                .forEach(links::add);
        links.sort(Comparator.comparingInt(this::level).thenComparing(IN_TIME));
        inOrder(Decision.Kind.LINK).stream()
                .filter(link -> verdict(link.left().getFirst(), link.right().getFirst()) == Decision.Kind.LINK)
                .forEach(link -> {
                    links.addFirst(new Edge(
                            new Pair(link.left().getFirst(), link.right().getFirst()),
                            link.decidedAt(),
                            "steward",
                            link.id().toString()));
                });
        var decided = links.stream()
                .filter(edge -> edge.source().equals("steward"))
                .toList()
                .reversed();
        decided.forEach(edge -> tryToJoin(edge, false));
        links.stream().filter(edge -> !edge.source().equals("steward")).forEach(edge -> tryToJoin(edge, true));
        return new HashSet<>(persons);
    }

    private void tryToJoin(Edge edge, boolean limited) {
        var one = personOf(edge.pair().home());
        var two = personOf(edge.pair().other());
        if (one == two) {
            return;
        }
        var both = new TreeSet<>(one);
        both.addAll(two);
        boolean apart = one.stream()
                .anyMatch(left -> two.stream().anyMatch(right -> verdict(left, right) == Decision.Kind.NEVER_LINK));
        boolean tooMany = namespacesOfBoth(one, two).stream().anyMatch(namespace -> isTooMany(both, namespace));
        if (apart || limited && (tooMany || restsOnTooMany(both, edge))) {
            return;
        }
        if (limited) {
            merges.add(edge);
        }
        persons = new ArrayList<>(persons.stream()
                .filter(person -> person != one && person != two)
                .toList());
        persons.add(both);
    }

    /** What is said again says nothing new. */
    private boolean isFirstOfItsPair(Edge edge) {
        return history.edges().stream()
                .filter(other -> other.pair().equals(edge.pair()))
                .noneMatch(other -> IN_TIME.compare(other, edge) < 0);
    }

    private Set<String> namespacesOfBoth(Set<UUID> one, Set<UUID> two) {
        var namespaces = one.stream().map(id -> vertices.get(id).namespace()).collect(Collectors.toSet());
        namespaces.retainAll(
                two.stream().map(id -> vertices.get(id).namespace()).collect(Collectors.toSet()));
        return namespaces;
    }

    private boolean isTooMany(Set<UUID> person, String namespace) {
        var limit = history.rules().of(namespace).limit();
        if (limit == null) {
            return false;
        }
        var times = person.stream()
                .filter(id -> vertices.get(id).namespace().equals(namespace))
                .map(this::firstLinked)
                .toList();
        return isTooMany(times, limit);
    }

    /** Whether a person would have been made by too many links, this one among them. */
    private boolean restsOnTooMany(Set<UUID> person, Edge another) {
        var limit = history.rules().merges();
        if (limit == null) {
            return false;
        }
        var times = new ArrayList<>(List.of(another.occurredAt()));
        merges.stream()
                .filter(merge -> person.contains(merge.pair().home()))
                .forEach(merge -> times.add(merge.occurredAt()));
        return isTooMany(times, limit);
    }

    private static boolean isTooMany(List<Instant> times, Limit limit) {
        return switch (limit.per()) {
            case EVER -> times.size() > limit.count();
            case MONTH -> times.stream().anyMatch(time -> within(times, time, 30) > limit.count());
            case WEEK -> times.stream().anyMatch(time -> within(times, time, 7) > limit.count());
        };
    }

    private static long within(List<Instant> times, Instant from, int days) {
        return times.stream()
                .filter(time -> !time.isBefore(from) && time.isBefore(from.plus(Duration.ofDays(days))))
                .count();
    }

    private Instant firstLinked(UUID id) {
        return links.stream()
                .filter(edge ->
                        edge.pair().home().equals(id) || edge.pair().other().equals(id))
                .map(Edge::occurredAt)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private Set<UUID> personOf(UUID id) {
        return persons.stream()
                .filter(person -> person.contains(id))
                .findFirst()
                .orElseThrow();
    }

    private boolean isSound(Edge edge) {
        return !isWorthless(edge.pair().home()) && !isWorthless(edge.pair().other());
    }

    private boolean isWorthless(UUID id) {
        var vertex = vertices.get(id);
        boolean blocked = history.rules().of(vertex.namespace()).blocked().stream()
                .anyMatch(wildcard -> vertex.value().endsWith(wildcard.pattern().substring(1)));
        return blocked || isGeneric(id);
    }

    private boolean isGeneric(UUID id) {
        var decisions = new ArrayList<>(inOrder(Decision.Kind.RELEASE));
        decisions.addAll(inOrder(Decision.Kind.SUSPEND));
        var last = decisions.stream()
                .filter(decision -> decision.left().contains(id))
                .max(Comparator.comparing(Decision::decidedAt).thenComparing(Decision::id));
        if (last.isPresent()) {
            return last.get().kind() == Decision.Kind.SUSPEND;
        }
        var neighbours = new HashSet<UUID>();
        for (var edge : history.edges()) {
            if (edge.pair().home().equals(id)) {
                neighbours.add(edge.pair().other());
            }
            if (edge.pair().other().equals(id)) {
                neighbours.add(edge.pair().home());
            }
        }
        neighbours.removeIf(neighbour ->
                !history.rules().of(vertices.get(neighbour).namespace()).unique());
        return neighbours.size() > history.rules().genericAbove();
    }

    /** Whether the links of its own and better levels that a link hangs together with are too many. */
    private boolean isTooMuch(Edge edge, List<Edge> sound) {
        var better = sound.stream().filter(other -> level(other) <= level(edge)).toList();
        var reached = new HashSet<>(Set.of(edge.pair().home()));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (var other : better) {
                if (reached.contains(other.pair().home())
                        || reached.contains(other.pair().other())) {
                    grew |= reached.add(other.pair().home());
                    grew |= reached.add(other.pair().other());
                }
            }
        }
        return better.stream()
                        .map(Edge::pair)
                        .filter(pair -> reached.contains(pair.home()))
                        .distinct()
                        .count()
                > history.rules().componentLinks();
    }

    private int level(Edge edge) {
        return Math.max(
                vertices.get(edge.pair().home()).priority(),
                vertices.get(edge.pair().other()).priority());
    }

    private Decision.Kind verdict(UUID a, UUID b) {
        return history.decisions().stream()
                .filter(decision ->
                        decision.kind() == Decision.Kind.LINK || decision.kind() == Decision.Kind.NEVER_LINK)
                .filter(decision -> decision.left().contains(a)
                                && decision.right().contains(b)
                        || decision.left().contains(b) && decision.right().contains(a))
                .max(Comparator.comparing(Decision::decidedAt).thenComparing(Decision::id))
                .map(Decision::kind)
                .orElse(null);
    }

    private List<Decision> inOrder(Decision.Kind kind) {
        return history.decisions().stream()
                .filter(decision -> decision.kind() == kind)
                .sorted(Comparator.comparing(Decision::decidedAt).thenComparing(Decision::id))
                .toList();
    }
}
