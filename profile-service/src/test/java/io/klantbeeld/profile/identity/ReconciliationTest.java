package io.klantbeeld.profile.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReconciliationTest {
    private static final UUID A = node(1);
    private static final UUID B = node(2);
    private static final UUID C = node(3);
    private static final UUID OLD = profile(10);
    private static final UUID YOUNG = profile(20);
    private static final UUID NEW = profile(99);

    @Test
    void aPersonWithoutProfileGetsOne() {
        var difference = reconcile(Set.of(Set.of(A, B)), Map.of());

        assertThat(difference.created()).containsExactly(NEW);
        assertThat(difference.assigned()).isEqualTo(Map.of(A, NEW, B, NEW));
        assertThat(difference.merges()).isEmpty();
    }

    @Test
    void aNewNodeJoinsTheProfileOfItsPerson() {
        var difference = reconcile(Set.of(Set.of(A, B)), Map.of(A, OLD));

        assertThat(difference.created()).isEmpty();
        assertThat(difference.assigned()).isEqualTo(Map.of(B, OLD));
    }

    @Test
    void theOldestProfileSurvivesAMerge() {
        var difference = reconcile(Set.of(Set.of(A, B, C)), Map.of(A, YOUNG, B, OLD, C, YOUNG));

        assertThat(difference.merges()).containsExactly(new Merge(OLD, YOUNG));
        assertThat(difference.assigned()).isEqualTo(Map.of(A, OLD, C, OLD));
    }

    @Test
    void whatIsStoredAlreadyChangesNothing() {
        var difference = reconcile(Set.of(Set.of(A, B), Set.of(C)), Map.of(A, OLD, B, OLD, C, YOUNG));

        assertThat(difference.created()).isEmpty();
        assertThat(difference.assigned()).isEmpty();
        assertThat(difference.merges()).isEmpty();
    }

    @Test
    void idsWithTheHighestBitSetAreYoungerThanThoseWithout() {
        var late = new UUID(Long.MIN_VALUE, 0);

        var difference = reconcile(Set.of(Set.of(A, B)), Map.of(A, late, B, OLD));

        assertThat(difference.merges()).containsExactly(new Merge(OLD, late));
    }

    private static Reconciliation reconcile(Set<Set<UUID>> persons, Map<UUID, UUID> pointers) {
        return Reconciliation.of(List.copyOf(persons), new HashMap<>(pointers), () -> NEW);
    }

    private static UUID node(int number) {
        return new UUID(1, number);
    }

    private static UUID profile(int number) {
        return new UUID(number, 0);
    }
}
