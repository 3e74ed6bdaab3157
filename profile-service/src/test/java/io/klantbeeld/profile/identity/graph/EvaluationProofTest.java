package io.klantbeeld.profile.identity.graph;

import io.klantbeeld.test.Proof;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Random histories with conflicting events, limits, generic values, caps and decisions of stewards. */
class EvaluationProofTest {
    private static final int ORDERS = 5;

    @Test
    void orderAndRepetitionOfTheFactsChangeNothing() {
        seeds().forEach(seed -> {
            var history = History.of(seed);
            var expected = Evaluation.of(history.facts(), history.rules());
            for (int order = 0; order < ORDERS; order++) {
                var again = Evaluation.of(history.shuffled(new Random(seed + order)), history.rules());

                assertThat(persons(again)).as("persons of history %d", seed).isEqualTo(persons(expected));
                assertThat(again.refusals()).as("refusals of history %d", seed).isEqualTo(expected.refusals());
                assertThat(again.generic())
                        .as("generic values of history %d", seed)
                        .isEqualTo(expected.generic());
                assertThat(again.caps()).as("caps of history %d", seed).isEqualTo(expected.caps());
            }
        });
    }

    @Test
    void theNaiveReferenceFindsTheSamePersons() {
        seeds().forEach(seed -> {
            var history = History.of(seed);

            var found = Evaluation.of(history.facts(), history.rules());

            assertThat(persons(found)).as("history %d", seed).isEqualTo(NaiveEvaluation.persons(history));
        });
    }

    @Test
    void whatWasRefusedIsBetweenTwoPersonsAndWhatWasNotIsWithinOne() {
        seeds().forEach(seed -> {
            var history = History.of(seed);

            var found = Evaluation.of(history.facts(), history.rules());

            history.edges().forEach(edge -> assertThat(
                            isWithinOne(edge.pair(), found) == !found.refusals().containsKey(edge.pair()))
                    .as("history %d", seed)
                    .isTrue());
        });
    }

    @Test
    void whatWasFoundOnceMayBeRememberedAtTheIdentifiers() {
        seeds().forEach(seed -> {
            var history = History.of(seed);
            var expected = Evaluation.of(history.facts(), history.rules());
            Map<UUID, Vertex> remembering = new HashMap<>();
            history.vertices().forEach(vertex -> remembering.put(vertex.id(), remembering(vertex, expected)));

            var again = Evaluation.of(new Facts(remembering, history.edges(), history.decisions()), history.rules());

            assertThat(persons(again)).as("history %d", seed).isEqualTo(persons(expected));
        });
    }

    private static Vertex remembering(Vertex vertex, Outcome found) {
        return new Vertex(
                vertex.id(),
                vertex.namespace(),
                vertex.value(),
                vertex.priority(),
                found.generic().contains(vertex.id()),
                found.caps().getOrDefault(vertex.id(), Vertex.UNCAPPED));
    }

    private static LongStream seeds() {
        return LongStream.range(0, Proof.tries(1_000, 20_000));
    }

    private static boolean isWithinOne(Pair pair, Outcome found) {
        return found.persons().stream()
                .anyMatch(person -> person.contains(pair.home()) && person.contains(pair.other()));
    }

    private static Set<Set<UUID>> persons(Outcome outcome) {
        return new HashSet<>(outcome.persons());
    }
}
