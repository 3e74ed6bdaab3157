package io.klantbeeld.profile.identity;

import io.klantbeeld.profile.identity.graph.Vertex;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.profile.identity.Turn.Kind.MERGED;
import static io.klantbeeld.profile.identity.Turn.Kind.UNMERGED;
import static org.assertj.core.api.Assertions.assertThat;

class ReconciliationTest {
    private static final UUID A = node(1);
    private static final UUID B = node(2);
    private static final UUID C = node(3);
    private static final UUID OLD = profile(10);
    private static final UUID YOUNG = profile(20);
    private static final UUID YOUNGEST = profile(30);
    private static final UUID NEW = profile(99);

    private final Component component = new Component();

    @Test
    void aPersonWithoutProfileGetsOneThatBeginsWithTheBestIdentifier() {
        stored(A, null, null);
        stored(B, null, null);

        var difference = reconcile(Set.of(A, B));

        assertThat(difference.created()).containsExactly(NEW);
        assertThat(difference.founders()).isEqualTo(Map.of(A, NEW));
        assertThat(difference.assigned()).isEqualTo(Map.of(A, NEW, B, NEW));
        assertThat(difference.turns()).isEmpty();
        assertThat(difference.reshaped()).isEmpty();
    }

    @Test
    void aNewNodeJoinsTheProfileOfItsPerson() {
        stored(A, OLD, OLD);
        stored(B, null, null);

        var difference = reconcile(Set.of(A, B));

        assertThat(difference.created()).isEmpty();
        assertThat(difference.assigned()).isEqualTo(Map.of(B, OLD));
        assertThat(difference.reshaped()).isEmpty();
        assertThat(difference.changed()).isEqualTo(Set.of(OLD));
    }

    @Test
    void theOldestProfileSurvivesAMerge() {
        stored(A, YOUNG, YOUNG);
        stored(B, OLD, OLD);
        stored(C, YOUNG, null);

        var difference = reconcile(Set.of(A, B, C));

        assertThat(difference.turns()).containsExactly(new Turn(MERGED, OLD, YOUNG, Set.of(B), Set.of(A, C)));
        assertThat(difference.survivors()).isEqualTo(Map.of(YOUNG, OLD));
        assertThat(difference.assigned()).isEqualTo(Map.of(A, OLD, C, OLD));
        assertThat(difference.changed()).isEqualTo(Set.of(OLD, YOUNG));
    }

    @Test
    void whatIsStoredAlreadyChangesNothing() {
        stored(A, OLD, OLD);
        stored(B, OLD, null);
        stored(C, YOUNG, YOUNG);

        var difference = reconcile(Set.of(A, B), Set.of(C));

        assertThat(difference.changed()).isEmpty();
        assertThat(difference.turns()).isEmpty();
    }

    @Test
    void whoLeavesGetsItsOldIdBack() {
        stored(A, OLD, OLD);
        stored(B, OLD, YOUNG);
        stored(C, OLD, null);

        var difference = reconcile(Set.of(A), Set.of(B, C));

        assertThat(difference.created()).isEmpty();
        assertThat(difference.survivors()).isEqualTo(Map.of(YOUNG, YOUNG));
        assertThat(difference.assigned()).isEqualTo(Map.of(B, YOUNG, C, YOUNG));
        assertThat(difference.turns()).containsExactly(new Turn(UNMERGED, OLD, YOUNG, Set.of(A), Set.of(B, C)));
    }

    @Test
    void whoNeverStoodAloneGetsANewId() {
        stored(A, OLD, OLD);
        stored(B, OLD, null);

        var difference = reconcile(Set.of(A), Set.of(B));

        assertThat(difference.founders()).isEqualTo(Map.of(B, NEW));
        assertThat(difference.turns()).containsExactly(new Turn(UNMERGED, OLD, NEW, Set.of(A), Set.of(B)));
    }

    @Test
    void whoMovesFromOneToAnotherLeavesBeforeComing() {
        stored(A, OLD, OLD);
        stored(B, YOUNG, YOUNG);
        stored(C, YOUNG, YOUNGEST);

        var difference = reconcile(Set.of(A, C), Set.of(B));

        assertThat(difference.turns())
                .extracting(Turn::kind, Turn::kept, Turn::other)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(UNMERGED, YOUNG, YOUNGEST),
                        org.assertj.core.groups.Tuple.tuple(MERGED, OLD, YOUNGEST));
    }

    @Test
    void whoWasAbsorbedBeforeIsTakenAlong() {
        stored(A, OLD, OLD);
        stored(B, YOUNG, YOUNG);
        stored(C, YOUNG, YOUNGEST);

        var difference = reconcile(Set.of(A, B, C));

        assertThat(difference.turns()).extracting(Turn::other).containsExactly(YOUNG);
        assertThat(difference.survivors()).isEqualTo(Map.of(YOUNG, OLD, YOUNGEST, OLD));
    }

    @Test
    void idsWithTheHighestBitSetAreYoungerThanThoseWithout() {
        var late = new UUID(Long.MIN_VALUE, 0);
        stored(A, late, late);
        stored(B, OLD, OLD);

        assertThat(reconcile(Set.of(A, B)).survivors()).isEqualTo(Map.of(late, OLD));
    }

    @Test
    void aProfileWithoutFounderKeepsItsId() {
        stored(A, OLD, null);
        stored(B, null, null);

        var difference = reconcile(Set.of(A, B));

        assertThat(difference.created()).isEmpty();
        assertThat(difference.assigned()).isEqualTo(Map.of(B, OLD));
    }

    private void stored(UUID node, UUID pointer, UUID founded) {
        var vertex = new Vertex(node, "crm", "c" + node.getLeastSignificantBits(), 1, false, Vertex.UNCAPPED);
        component.add(vertex, pointer, founded, false);
    }

    private Reconciliation reconcile(Set<UUID> person) {
        return reconcile(List.of(person));
    }

    private Reconciliation reconcile(Set<UUID> person, Set<UUID> another) {
        return reconcile(List.of(person, another));
    }

    private Reconciliation reconcile(List<Set<UUID>> persons) {
        component.adopt();
        return Reconciliation.of(persons, component, () -> NEW);
    }

    private static UUID node(int number) {
        return new UUID(1, number);
    }

    private static UUID profile(int number) {
        return new UUID(number, 0);
    }
}
