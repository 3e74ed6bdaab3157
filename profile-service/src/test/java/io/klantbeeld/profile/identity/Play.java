package io.klantbeeld.profile.identity;

import io.klantbeeld.profile.identity.graph.Decision;
import io.klantbeeld.profile.identity.graph.Edge;
import io.klantbeeld.profile.identity.graph.History;
import io.klantbeeld.profile.identity.namespace.IdentityRules;
import io.klantbeeld.profile.platform.DatabaseException;
import io.klantbeeld.profile.traits.Claim;
import io.klantbeeld.profile.traits.Traits;
import io.klantbeeld.reference.IdentifierKeys;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** One history with names of its own, played in one order. */
final class Play {
    private static final int THREADS = 6;

    private final Service service;
    private final long seed;
    private final History history;
    private final String name;
    private final Random random;
    private final Cast cast;
    private final Map<UUID, UUID> absorbedBy = new HashMap<>();
    private final long run = UUID.randomUUID().getMostSignificantBits();

    /** What is under test. */
    record Service(Persons persons, Traits traits, IdentityRules rules, IdentifierKeys keys, SqlProbe sql) {}

    Play(Service service, long seed, int order) {
        this.service = service;
        this.seed = seed;
        this.history = History.of(seed).under(service.rules.current());
        this.name = "h%do%d".formatted(seed, order);
        this.random = new Random(31 * seed + order);
        this.cast = new Cast(history, name, service.keys);
    }

    /** Lays down the rules of the history for its own namespaces. */
    void layDown() {
        for (int i = 0; i < Cast.FAMILIES.size(); i++) {
            var rule = history.rules().of(History.NAMESPACES.get(i));
            service.sql.execute(
                    """
                    INSERT INTO identifier_namespace
                        (name, is_unique, limit_count, limit_per, blocked, revision, changed_at)
                    VALUES (?, ?, ?::int, ?::text, ?::text[], 1, now())
                    """,
                    Cast.FAMILIES.get(i) + "." + name,
                    rule.unique(),
                    rule.limit() == null ? null : rule.limit().count(),
                    rule.limit() == null ? null : rule.limit().per().name(),
                    rule.blocked().stream()
                            .map(wildcard -> wildcard.pattern())
                            .collect(Collectors.joining(",", "{", "}")));
        }
    }

    boolean isLaidDown() {
        return service.rules.current().namespaces().containsKey(Cast.FAMILIES.getLast() + "." + name);
    }

    long seed() {
        return seed;
    }

    History history() {
        return history;
    }

    @Override
    public String toString() {
        return name;
    }

    void play() {
        introduce();
        var batch = new ArrayList<Observation>();
        for (var fact : facts()) {
            switch (fact) {
                case Edge edge -> batch.addAll(cast.observations(edge));
                case Decision decision -> follow(decide(decision));
                default -> throw new AssertionError("no such fact");
            }
            if (random.nextInt(4) == 0) {
                follow(apply(batch));
                batch.clear();
            }
        }
        follow(apply(batch));
    }

    /** Every fact in a transaction of its own, from several threads; one that gave way to another comes again. */
    void playConcurrently() {
        introduce();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            facts().forEach(fact -> threads.submit(
                    () -> await().ignoreException(DatabaseException.class).until(() -> applied(fact))));
        }
    }

    private boolean applied(Object fact) {
        switch (fact) {
            case Edge edge -> apply(cast.observations(edge));
            case Decision decision -> decide(decision);
            default -> throw new AssertionError("no such fact");
        }
        return true;
    }

    private void introduce() {
        apply(cast.everybodyAlone());
    }

    private List<Object> facts() {
        var facts = new ArrayList<Object>(history.edges());
        facts.addAll(history.edges().subList(0, history.edges().size() / 3));
        facts.addAll(history.decisions());
        Collections.shuffle(facts, random);
        return facts;
    }

    private List<Turn> apply(List<Observation> batch) {
        return batch.isEmpty()
                ? List.of()
                : QuarkusTransaction.requiringNew()
                        .call(() -> conclude(
                                service.persons.observe(batch),
                                batch.stream()
                                        .flatMap(some -> Cast.claims(some).stream())
                                        .toList()));
    }

    private List<Turn> conclude(Resolution resolution, List<Claim> claims) {
        service.traits.record(claims, resolution);
        service.persons.conclude(Set.of(), resolution);
        return resolution.turns();
    }

    private List<Turn> decide(Decision decision) {
        var named = new Decision(
                new UUID(run, decision.id().getLeastSignificantBits()),
                decision.kind(),
                ids(decision.left()),
                ids(decision.right()),
                decision.decidedAt());
        return QuarkusTransaction.requiringNew()
                .call(() -> conclude(service.persons.decide(named, "seen", "steward"), List.of()));
    }

    private List<UUID> ids(List<UUID> vertices) {
        return vertices.stream().map(cast::id).toList();
    }

    /** Keeps what one knows who hears of merges and unmerges alone. */
    private void follow(List<Turn> turns) {
        for (var turn : turns) {
            switch (turn.kind()) {
                case MERGED -> {
                    absorbedBy.replaceAll((absorbed, by) -> by.equals(turn.other()) ? turn.kept() : by);
                    assertThat(absorbedBy.put(turn.other(), turn.kept())).isNull();
                }
                case UNMERGED -> absorbedBy.remove(turn.other());
            }
        }
    }

    Set<Set<UUID>> persons() {
        return byProfile(cast.nodes()).values().stream().collect(Collectors.toSet());
    }

    /** The identifiers of each profile by the numbers that they have in every play. */
    private Map<UUID, Set<UUID>> byProfile(Map<UUID, Node> asked) {
        var numbers = new HashMap<UUID, UUID>();
        asked.forEach((number, node) -> numbers.put(node.id(), number));
        var found = new HashMap<UUID, Set<UUID>>();
        for (var row : rows()) {
            if (numbers.containsKey((UUID) row.get("id")) && row.get("profile_id") != null) {
                found.computeIfAbsent((UUID) row.get("profile_id"), id -> new HashSet<>())
                        .add(numbers.get((UUID) row.get("id")));
            }
        }
        return found;
    }

    /** The traits of every person, devices that belong to nobody among them, without ids and names of this play. */
    Map<Set<UUID>, Object> state() {
        var all = new HashMap<>(cast.nodes());
        all.putAll(cast.devices());
        var state = new HashMap<Set<UUID>, Object>();
        byProfile(all).forEach((profile, numbers) -> state.put(numbers, service.sql.rows("""
                        SELECT name, value::text, source, observed_at::text, support, retracted, verified
                        FROM trait WHERE profile_id = ? ORDER BY name
                        """, profile)));
        return state;
    }

    /** Who hears of merges and unmerges alone must know in the end who absorbed whom. */
    void checkTurns() {
        for (var row : rows()) {
            var founded = (UUID) row.get("founded_id");
            if (founded != null) {
                assertThat(absorbedBy.getOrDefault(founded, founded)).isEqualTo(row.get("profile_id"));
            }
        }
        checkSurvivors();
    }

    void checkSurvivors() {
        assertThat(service.sql.rows("""
                SELECT p.id FROM profile p JOIN node n ON n.founded_id = p.id
                WHERE n.namespace LIKE ? AND coalesce(p.merged_into, p.id) <> n.profile_id
                """, "%." + name)).isEmpty();
    }

    private List<Map<String, Object>> rows() {
        return service.sql.rows("SELECT id, profile_id, founded_id FROM node WHERE namespace LIKE ?", "%." + name);
    }
}
