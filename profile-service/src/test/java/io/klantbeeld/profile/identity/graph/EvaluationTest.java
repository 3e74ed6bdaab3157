package io.klantbeeld.profile.identity.graph;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.profile.identity.graph.Decision.Kind.LINK;
import static io.klantbeeld.profile.identity.graph.Decision.Kind.NEVER_LINK;
import static io.klantbeeld.profile.identity.graph.Decision.Kind.RELEASE;
import static io.klantbeeld.profile.identity.graph.Decision.Kind.SUSPEND;
import static org.assertj.core.api.Assertions.assertThat;

class EvaluationTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Map<UUID, Vertex> vertices = new HashMap<>();
    private final List<Edge> edges = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final Map<String, NamespaceRule> rules =
            new HashMap<>(Map.of("user_id", new NamespaceRule(true, null, List.of())));

    private Limit merges;

    private final UUID anna = vertex("user_id", "anna", 0);
    private final UUID bo = vertex("user_id", "bo", 0);
    private final UUID shop = vertex("email", "shop@example.com", 4);
    private final UUID phone = vertex("phone", "+31201234567", 5);

    @Test
    void whoSharesAnIdentifierIsOnePerson() {
        link(anna, shop, 1);
        link(bo, shop, 2);

        assertThat(persons()).containsExactlyInAnyOrder(Set.of(anna, bo, shop), Set.of(phone));
    }

    @Test
    void theEarlierLinkWinsWhereALimitPermitsOnlyOne() {
        rules.put("user_id", new NamespaceRule(true, new Limit(1, Limit.Period.EVER), List.of()));
        link(bo, shop, 2);
        link(anna, shop, 1);

        assertThat(persons()).contains(Set.of(anna, shop), Set.of(bo));
        assertThat(evaluate().refusals()).isEqualTo(Map.of(new Pair(bo, shop), Refusal.LIMIT));
    }

    @Test
    void theBetterIdentifierWinsBeforeTheEarlierLink() {
        rules.put("user_id", new NamespaceRule(true, new Limit(1, Limit.Period.EVER), List.of()));
        link(anna, phone, 1);
        link(bo, shop, 3);
        link(shop, phone, 2);
        link(anna, shop, 4);

        assertThat(persons()).contains(Set.of(bo, shop), Set.of(anna, phone));
        assertThat(evaluate().refusals().keySet())
                .containsExactlyInAnyOrder(new Pair(anna, shop), new Pair(shop, phone));
    }

    @Test
    void aWindowedLimitCountsByWhenIdentifiersWereFirstLinked() {
        rules.put("email", new NamespaceRule(false, new Limit(1, Limit.Period.WEEK), List.of()));
        var soon = vertex("email", "soon@example.com", 4);
        var later = vertex("email", "later@example.com", 4);
        link(anna, shop, 0);
        link(anna, soon, 6 * 86_400);
        link(anna, later, 7 * 86_400);

        assertThat(evaluate().refusals()).isEqualTo(Map.of(new Pair(anna, soon), Refusal.LIMIT));
    }

    @Test
    void aStewardOutranksLimitsAndEarlierDecisions() {
        rules.put("user_id", new NamespaceRule(true, new Limit(1, Limit.Period.EVER), List.of()));
        decide(NEVER_LINK, List.of(anna), List.of(bo));
        decide(LINK, List.of(bo), List.of(anna));
        assertThat(persons()).contains(Set.of(anna, bo));

        decide(NEVER_LINK, List.of(anna), List.of(bo));
        link(anna, shop, 1);
        link(bo, shop, 2);
        assertThat(persons()).contains(Set.of(anna, shop), Set.of(bo));
        assertThat(evaluate().refusals()).isEqualTo(Map.of(new Pair(bo, shop), Refusal.NEVER_LINK));
    }

    @Test
    void aBlockedValueJoinsNobody() {
        rules.put("email", new NamespaceRule(false, null, List.of(new Wildcard("SHOP@*"))));
        link(anna, shop, 1);

        assertThat(evaluate().refusals()).isEqualTo(Map.of(new Pair(anna, shop), Refusal.BLOCKED_VALUE));
    }

    @Test
    void aValueThatLinksTooManyIsGenericUntilAStewardReleasesIt() {
        for (int i = 0; i < 4; i++) {
            link(vertex("user_id", "u" + i, 0), shop, i);
        }
        assertThat(evaluate().generic()).containsExactly(shop);
        assertThat(evaluate().refusals().values())
                .containsOnly(Refusal.GENERIC_VALUE)
                .hasSize(4);

        decide(RELEASE, List.of(shop), List.of());
        assertThat(evaluate().generic()).isEmpty();
        assertThat(evaluate().refusals()).isEmpty();

        decide(SUSPEND, List.of(shop), List.of());
        assertThat(evaluate().generic()).containsExactly(shop);
    }

    @Test
    void aComponentThatIsTooLargeLosesItsWorstNamespace() {
        UUID before = phone;
        for (int i = 0; i < 6; i++) {
            var user = vertex("crm", "c" + i, 1);
            link(anna, user, i);
            link(user, before, i);
            before = vertex("phone", "+3120000000" + i, 5);
            link(user, before, i);
        }

        var outcome = evaluate();

        assertThat(outcome.persons()).anyMatch(person -> person.size() == 7 && person.contains(anna));
        assertThat(outcome.refusals().values())
                .containsOnly(Refusal.COMPONENT_CAP)
                .hasSize(12);
    }

    @Test
    void aPersonIsMadeByNoMoreLinksWithinATimeThanThereMayBe() {
        merges = new Limit(2, Limit.Period.WEEK);
        var crm = vertex("crm", "c", 1);
        link(anna, phone, 1);
        link(anna, shop, 0);
        link(anna, crm, 3 * 86_400);

        assertThat(persons()).contains(Set.of(anna, crm, shop), Set.of(phone));
        assertThat(evaluate().refusals()).isEqualTo(Map.of(new Pair(anna, phone), Refusal.MERGE_CAP));
    }

    @Test
    void mergesCountByWhenTheyOccurredAndOnBothSides() {
        merges = new Limit(3, Limit.Period.WEEK);
        link(anna, shop, 0);
        link(bo, vertex("email", "bo@example.com", 4), 86_400);
        link(anna, phone, 2 * 86_400);
        link(bo, phone, 3 * 86_400);
        assertThat(evaluate().refusals()).isEqualTo(Map.of(new Pair(bo, phone), Refusal.MERGE_CAP));

        edges.removeLast();
        link(bo, phone, 9 * 86_400);
        assertThat(evaluate().refusals()).isEmpty();
    }

    @Test
    void aStewardsMergesAreNotCountedAndKnowNoCap() {
        merges = new Limit(1, Limit.Period.EVER);
        link(anna, shop, 0);
        link(anna, phone, 1);
        decide(LINK, List.of(anna), List.of(bo));
        assertThat(persons()).contains(Set.of(anna, bo, shop), Set.of(phone));

        decide(LINK, List.of(phone), List.of(bo));
        assertThat(evaluate().refusals()).isEmpty();
    }

    private UUID vertex(String namespace, String value, int priority) {
        var id = new UUID(7, vertices.size());
        vertices.put(id, new Vertex(id, namespace, value, priority, false, Vertex.UNCAPPED));
        return id;
    }

    private void link(UUID home, UUID other, int second) {
        edges.add(new Edge(new Pair(home, other), NOON.plusSeconds(second), "website", "m-" + edges.size()));
    }

    private void decide(Decision.Kind kind, List<UUID> left, List<UUID> right) {
        decisions.add(
                new Decision(new UUID(8, decisions.size()), kind, left, right, NOON.plusSeconds(decisions.size())));
    }

    private List<Set<UUID>> persons() {
        return List.copyOf(evaluate().persons());
    }

    private Outcome evaluate() {
        return Evaluation.of(new Facts(vertices, edges, decisions), new Rules(rules, 3, 10, merges));
    }
}
