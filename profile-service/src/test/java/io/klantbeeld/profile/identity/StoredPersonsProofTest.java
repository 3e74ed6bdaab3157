package io.klantbeeld.profile.identity;

import io.klantbeeld.profile.identity.graph.NaiveEvaluation;
import io.klantbeeld.profile.identity.namespace.IdentityRules;
import io.klantbeeld.profile.platform.Installation;
import io.klantbeeld.profile.traits.Traits;
import io.klantbeeld.profile.traits.registry.MergePolicy;
import io.klantbeeld.profile.traits.registry.TraitRegistry;
import io.klantbeeld.test.Proof;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** Plays random histories into the database, batch by batch in different orders, against the naive reference. */
@QuarkusTest
@RealServers
class StoredPersonsProofTest {
    private static final int ORDERS = 2;

    @Inject
    Persons persons;

    @Inject
    Traits traits;

    @Inject
    TraitRegistry registry;

    @Inject
    IdentityRules rules;

    @Inject
    Installation installation;

    @Test
    void anyOrderAndRepetitionOfTheFactsGivesThePersonsOfTheReference() {
        var plays = LongStream.range(0, Proof.tries(10, 1_000))
                .boxed()
                .flatMap(seed -> IntStream.range(0, ORDERS).mapToObj(order -> new Play(service(), seed, order)))
                .toList();
        layDown(plays);
        var states = new HashMap<Long, Object>();
        for (var play : plays) {
            play.play();

            assertThat(play.persons()).as("%s", play).isEqualTo(NaiveEvaluation.persons(play.history()));
            play.checkTurns();
            var state = play.state();
            assertThat(state).as("%s, traits and devices", play).isEqualTo(states.getOrDefault(play.seed(), state));
            states.put(play.seed(), state);
        }
    }

    @Test
    void concurrentBatchesGiveThePersonsOfTheReference() {
        var plays = LongStream.range(0, Proof.tries(3, 200))
                .mapToObj(seed -> new Play(service(), seed, ORDERS))
                .toList();
        layDown(plays);
        for (var play : plays) {
            play.playConcurrently();

            assertThat(play.persons()).as("%s", play).isEqualTo(NaiveEvaluation.persons(play.history()));
            play.checkSurvivors();
        }
    }

    private Play.Service service() {
        return new Play.Service(persons, traits, rules, installation.keys(), SqlProbe.ofTheModule());
    }

    /** A trait of each policy, all in one statement: who knows one of them knows all. */
    private static void defineTraits() {
        SqlProbe.ofTheModule()
                .execute(
                        """
                INSERT INTO trait_definition (name, type, category, brands, policy, validation, verified_by, computed,
                                              version, change, folding, created_at, changed_at)
                SELECT 'proof ' || p, CASE p WHEN 'UNION' THEN 'LIST' ELSE 'NUMBER' END, 'BEHAVIOUR', '{}'::text[], p,
                       '{}'::jsonb, '{}'::text[], false, 1, c, c, now(), now()
                FROM (SELECT p, nextval('trait_definition_change') AS c FROM unnest(?::text[]) AS p) d
                ON CONFLICT ON CONSTRAINT pk_trait_definition DO NOTHING
                """,
                        Stream.of(MergePolicy.values()).map(Enum::name).collect(Collectors.joining(",", "{", "}")));
    }

    private void layDown(List<Play> plays) {
        defineTraits();
        plays.forEach(Play::layDown);
        await().until(() -> plays.getLast().isLaidDown()
                && registry.find(Cast.trait(MergePolicy.UNION)).isPresent());
    }
}
