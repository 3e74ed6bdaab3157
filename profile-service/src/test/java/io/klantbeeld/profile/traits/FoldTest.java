package io.klantbeeld.profile.traits;

import com.fasterxml.jackson.databind.node.IntNode;
import io.klantbeeld.profile.platform.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FoldTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Property(tries = 500)
    void anyOrderAndRepetitionOfClaimsFoldsAlike(@ForAll("claims") List<Fragment> claims, @ForAll long seed) {
        var again = new ArrayList<>(claims);
        again.addAll(claims.subList(0, claims.size() / 2));
        Collections.shuffle(again, new Random(seed));

        assertThat(Fold.winner(again)).isEqualTo(Fold.winner(claims));
        assertThat(again.stream().reduce(Fold::stronger)).contains(Fold.winner(claims));
    }

    @Property(tries = 300)
    void foldingPartsAndThenTheirWinnersIsFoldingAll(@ForAll("claims") List<Fragment> claims, @ForAll long seed) {
        int cut = new Random(seed).nextInt(claims.size()) + 1;
        var winners = new ArrayList<>(List.of(Fold.winner(claims.subList(0, cut))));
        if (cut < claims.size()) {
            winners.add(Fold.winner(claims.subList(cut, claims.size())));
        }

        assertThat(Fold.winner(winners)).isEqualTo(Fold.winner(claims));
    }

    @Test
    void theMostRecentClaimWins() {
        var early = claim(NOON.minusSeconds(1), 90, "crm", "m-2");
        var late = claim(NOON, 10, "website", "m-1");

        assertThat(Fold.ranked(List.of(early, late))).containsExactly(late, early);
    }

    @Test
    void ofSimultaneousClaimsTheSourceWithPrecedenceWins() {
        var crm = claim(NOON, 80, "crm", "m-1");
        var website = claim(NOON, 50, "website", "m-2");

        assertThat(Fold.winner(List.of(website, crm))).isEqualTo(crm);
    }

    @Test
    void ofSimultaneousClaimsOfOneSourceTheMessageIdDecides() {
        var one = claim(NOON, 50, "website", "m-1");
        var two = claim(NOON, 50, "website", "m-2");

        assertThat(Fold.winner(List.of(two, one))).isEqualTo(two);
    }

    @Test
    void aNumberIsTheSameHoweverItIsWritten() {
        assertThat(Fold.sameValue(valued("{\"points\":100}"), valued("{\"points\":1e2}")))
                .isTrue();
        assertThat(Fold.sameValue(valued("{\"points\":100}"), valued("{\"points\":101}")))
                .isFalse();
        assertThat(Fold.sameValue(valued("\"100\""), valued("100"))).isFalse();
    }

    @Provide
    Arbitrary<List<Fragment>> claims() {
        // Few values each, so that ties are the rule.
        var times = Arbitraries.integers().between(0, 3).map(NOON::plusSeconds);
        var precedences = Arbitraries.of(10, 50);
        var sources = Arbitraries.of("app", "crm", "website");
        var messages = Arbitraries.of("m-1", "m-2", "m-\uD83D\uDE00", "m-\uFFFD");
        return Combinators.combine(times, precedences, sources, messages)
                .as(FoldTest::claim)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static Fragment claim(Instant at, int precedence, String source, String messageId) {
        // The value follows from the rest: two claims of one message never differ.
        var value = IntNode.valueOf((at + source + messageId).hashCode());
        return new Fragment("blauwvlucht", "tier", value, source, precedence, at, messageId);
    }

    private static Fragment valued(String json) {
        return new Fragment("blauwvlucht", "tier", Json.tree(json), "website", 50, NOON, "m-1");
    }
}
