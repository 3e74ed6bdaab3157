package io.klantbeeld.campaign.decision.arbitration;

import io.klantbeeld.campaign.contact.pressure.Assessment;
import io.klantbeeld.campaign.contact.pressure.Cap;
import io.klantbeeld.campaign.contact.pressure.Experience;
import io.klantbeeld.campaign.contact.pressure.Rule;
import io.klantbeeld.campaign.contact.pressure.Touch;
import io.klantbeeld.campaign.decision.arbitration.Contender.Treated;
import io.klantbeeld.campaign.policy.Scope;
import io.klantbeeld.campaign.policy.Window;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is contacted when campaigns compete, against a reference that tries all groups of them. */
class ArbitrationPropertyTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final UUID ANNA = UUID.fromString("019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01");
    private static final List<String> CATEGORIES = List.of("SURPRISE", "NEWS", "OFFER");

    @Property(tries = 2_000)
    void thoseGoWhomTheReferenceChooses(
            @ForAll("rivals") List<Rival> rivals,
            @ForAll @IntRange(min = 1, max = 4) int perDay,
            @ForAll @IntRange(min = 1, max = 2) int perCategory) {
        var caps = caps(perDay, perCategory);
        var contenders = contenders(rivals, caps);

        var gone = gone(contenders);

        assertThat(gone).isEqualTo(ReferenceChoice.of(contenders, CATEGORIES, perDay, perCategory));
    }

    @Property
    void theOrderInWhichTheyAskDecidesNothing(
            @ForAll("rivals") List<Rival> rivals, @ForAll @IntRange(min = 1, max = 3) int perDay, @ForAll long seed) {
        var contenders = contenders(rivals, caps(perDay, 2));
        var shuffled = new ArrayList<>(contenders);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(gone(shuffled)).isEqualTo(gone(contenders));
    }

    @Property
    void whoeverLosesIsToldOfAWinnerThatWent(@ForAll("rivals") List<Rival> rivals) {
        var contenders = contenders(rivals, caps(2, 1));
        var gone = gone(contenders);

        var losses = Arbitration.decide(contenders, (contender, treatment) -> true);

        for (int i = 0; i < losses.size(); i++) {
            var loser = contenders.get(i);
            losses.get(i).ifPresent(loss -> {
                assertThat(gone).contains(loss.winner()).doesNotContain(loser.campaign());
                var winner = contenders.stream()
                        .filter(other -> other.campaign().equals(loss.winner()))
                        .findFirst()
                        .orElseThrow();
                assertThat(loss.code())
                        .isEqualTo(
                                winner.priority() > loser.priority()
                                        ? "RESERVED_FOR_HIGHER_PRIORITY"
                                        : "LOST_ARBITRATION");
                assertThat(loss.margin()).isEqualByComparingTo(winner.score().over(loser.score()));
            });
        }
    }

    @Example
    void withoutARuleForBothBothGo() {
        var contenders = List.of(
                contender("a", new Rival(10, 1, 0), List.of(cap(Scope.ALL, 5))),
                contender("b", new Rival(90, 9, 0), List.of(cap(Scope.ALL, 5))));

        assertThat(gone(contenders)).containsExactlyInAnyOrder("a", "b");
    }

    @Example
    void aPlaceThatCouldNotBeTakenIsFreeForTheNext() {
        var caps = List.of(cap(Scope.ALL, 1));
        var contenders = List.of(contender("a", new Rival(10, 1, 0), caps), contender("b", new Rival(90, 9, 0), caps));

        var losses = Arbitration.decide(contenders, (contender, treatment) -> contender == 0);

        assertThat(losses).allMatch(Optional::isEmpty);
    }

    @Example
    void whatIsOwedGoesFirstAndIsNeverStopped() {
        var caps = List.of(cap(Scope.ALL, 1));
        var recall = contender("recall", new Rival(0, 0, 0), caps);
        var owed = new Contender(
                ANNA,
                "recall",
                "recall",
                true,
                0,
                recall.score(),
                List.of(new Treated(recall.treatments().getFirst().touch(), Assessment.FREE)));

        var contenders = List.of(contender("a", new Rival(90, 9, 0), caps), owed);
        var losses = Arbitration.decide(contenders, (contender, treatment) -> true);

        assertThat(losses.get(1)).isEmpty();
        assertThat(losses.get(0).map(Loss::code)).contains("RESERVED_FOR_HIGHER_PRIORITY");
    }

    @Example
    void anEvenScoreIsDecidedByALotThatDiffersFromPersonToPerson() {
        var winners = new HashSet<String>();
        for (int i = 0; i < 40; i++) {
            var person = new UUID(i, i);
            winners.add(Stream.of("a", "b")
                    .min((one, other) -> Contender.lot(person, one, one, "EMAIL")
                            .compareTo(Contender.lot(person, other, other, "EMAIL")))
                    .orElseThrow());
        }

        assertThat(winners).containsExactlyInAnyOrder("a", "b");
    }

    private static Set<String> gone(List<Contender> contenders) {
        var gone = new HashSet<String>();
        Arbitration.decide(
                contenders,
                (contender, treatment) -> gone.add(contenders.get(contender).campaign()));
        return gone;
    }

    @Provide
    Arbitrary<List<Rival>> rivals() {
        return Combinators.combine(
                        Arbitraries.of(10, 50, 50, 90),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, CATEGORIES.size() - 1))
                .as(Rival::new)
                .list()
                .ofMaxSize(6);
    }

    private static List<Contender> contenders(List<Rival> rivals, List<Cap> caps) {
        return IntStream.range(0, rivals.size())
                .mapToObj(i -> contender("c" + i, rivals.get(i), caps))
                .toList();
    }

    private static Contender contender(String key, Rival rival, List<Cap> caps) {
        var category = CATEGORIES.get(rival.category());
        var touch = new Touch(
                "blauwvlucht", "EMAIL", category, key, null, true, true, false, NOW, NOW.plus(Duration.ofHours(2)));
        var rules = caps.stream()
                .filter(cap -> cap.scope().covers(category, "EMAIL", key))
                .<Rule>map(cap -> cap)
                .toList();
        return new Contender(
                ANNA,
                key,
                key,
                false,
                rival.priority(),
                score(rival.score()),
                List.of(new Treated(touch, new Assessment(rules, Experience.NONE, ZoneOffset.UTC))));
    }

    private static Score score(int amount) {
        var one = BigDecimal.ONE;
        return Score.of(
                new Score.Components(one, one, BigDecimal.valueOf(amount), one, BigDecimal.ZERO, BigDecimal.ZERO));
    }

    private static List<Cap> caps(int perDay, int perCategory) {
        return Stream.concat(
                        Stream.of(cap(Scope.ALL, perDay)),
                        CATEGORIES.stream().map(category -> cap(new Scope(List.of(category), null, null), perCategory)))
                .toList();
    }

    private static Cap cap(Scope scope, int max) {
        return new Cap("cap@1", "CAP_REACHED", "blauwvlucht", scope, max, new Window.Rolling(Duration.ofDays(1)));
    }

    /** A campaign that competes. */
    record Rival(int priority, int score, int category) {}
}
