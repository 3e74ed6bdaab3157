package io.klantbeeld.profile.traits.fold;

import io.klantbeeld.profile.platform.Json;
import io.klantbeeld.profile.traits.registry.DataCategory;
import io.klantbeeld.profile.traits.registry.MergePolicy;
import io.klantbeeld.profile.traits.registry.TraitDefinition;
import io.klantbeeld.profile.traits.registry.TraitType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FoldTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void theMostRecentClaimWins() {
        var late = claim("website", 10, 0, "\"late\"");

        assertThat(folded(MergePolicy.MOST_RECENT, TraitType.STRING, claim("crm", 90, -1, "\"early\""), late))
                .isEqualTo("\"late\"");
        assertThat(Fold.ranked(List.of(claim("crm", 90, -1, "\"early\""), late)).getFirst())
                .isEqualTo(late);
    }

    @Test
    void ofSimultaneousClaimsTheSourceWithPrecedenceWins() {
        assertThat(folded(
                        MergePolicy.MOST_RECENT,
                        TraitType.STRING,
                        claim("website", 50, 0, "\"a\""),
                        claim("crm", 80, 0, "\"b\"")))
                .isEqualTo("\"b\"");
    }

    @Test
    void ofSimultaneousClaimsOfOneSourceTheMessageIdDecides() {
        var one = new Fragment("blauwvlucht", "tier", Json.tree("\"1\""), "website", 50, NOON, "m-1", false);
        var two = new Fragment("blauwvlucht", "tier", Json.tree("\"2\""), "website", 50, NOON, "m-2", false);

        assertThat(folded(MergePolicy.MOST_RECENT, TraitType.STRING, two, one)).isEqualTo("\"2\"");
    }

    @Test
    void theMostRecentTakingBackLeavesNothing() {
        assertThat(folded(
                        MergePolicy.MOST_RECENT,
                        TraitType.STRING,
                        claim("crm", 50, -1, "\"gold\""),
                        claim("website", 50, 0, "null")))
                .isEqualTo("null");
    }

    @Test
    void theLatestClaimOfTheForemostSourceWinsHoweverOld() {
        assertThat(folded(
                        MergePolicy.SOURCE_PRECEDENCE,
                        TraitType.STRING,
                        claim("crm", 80, -9, "\"old\""),
                        claim("crm", 80, -8, "\"newer\""),
                        claim("website", 20, 0, "\"newest\"")))
                .isEqualTo("\"newer\"");
    }

    @Test
    void aSourceThatFellIsBelievedByWhatItSaidLast() {
        assertThat(folded(
                        MergePolicy.SOURCE_PRECEDENCE,
                        TraitType.STRING,
                        claim("crm", 80, -9, "\"then\""),
                        claim("crm", 10, -8, "\"since\""),
                        claim("website", 20, -10, "\"website\"")))
                .isEqualTo("\"website\"");
    }

    @Test
    void whatTheForemostSourceTakesBackIsLeftToTheNext() {
        assertThat(folded(
                        MergePolicy.SOURCE_PRECEDENCE,
                        TraitType.STRING,
                        claim("crm", 80, -9, "\"crm\""),
                        claim("crm", 80, 0, "null"),
                        claim("website", 20, -10, "\"website\"")))
                .isEqualTo("\"website\"");
    }

    @Test
    void theEarliestClaimWins() {
        assertThat(folded(
                        MergePolicy.FIRST,
                        TraitType.STRING,
                        claim("crm", 50, 0, "\"second\""),
                        claim("website", 50, -1, "\"first\"")))
                .isEqualTo("\"first\"");
    }

    @Test
    void theExtremesAreThoseOfTheType() {
        var numbers =
                new Fragment[] {claim("crm", 50, -1, "9"), claim("crm", 50, 0, "10.5"), claim("web", 50, 1, "-3")};
        var instants = new Fragment[] {
            claim("crm", 50, -1, "\"2026-03-01T10:00:00+02:00\""), claim("crm", 50, 0, "\"2026-03-01T09:00:00Z\"")
        };

        assertThat(folded(MergePolicy.MAX, TraitType.NUMBER, numbers)).isEqualTo("10.5");
        assertThat(folded(MergePolicy.MIN, TraitType.NUMBER, numbers)).isEqualTo("-3");
        assertThat(folded(MergePolicy.MAX, TraitType.INSTANT, instants)).isEqualTo("\"2026-03-01T09:00:00Z\"");
        assertThat(folded(MergePolicy.MIN, TraitType.INSTANT, instants)).isEqualTo("\"2026-03-01T10:00:00+02:00\"");
    }

    @Test
    void listsAreUnitedInTheOrderOfTheirValuesAndMapsByTheirMembers() {
        assertThat(folded(
                        MergePolicy.UNION,
                        TraitType.LIST,
                        claim("crm", 50, 0, "[\"golf\",10]"),
                        claim("website", 50, -1, "[9,\"chess\",10.0]")))
                .isEqualTo("[9,10,\"chess\",\"golf\"]");
        assertThat(folded(
                        MergePolicy.UNION,
                        TraitType.MAP,
                        claim("crm", 50, 0, "{\"city\":\"Delft\"}"),
                        claim("website", 50, -1, "{\"city\":\"Gouda\",\"country\":\"NL\"}")))
                .isEqualTo("{\"city\":\"Delft\",\"country\":\"NL\"}");
    }

    @Test
    void aUnionKeepsWhatWasClaimedLast() {
        var many = new Fragment[Uniting.MOST + 5];
        Arrays.setAll(many, number -> claim("crm", 50, number, "[" + number + "]"));

        var union = Json.tree(folded(MergePolicy.UNION, TraitType.LIST, many));

        assertThat(union).hasSize(Uniting.MOST);
        assertThat(union.get(0).intValue()).isEqualTo(5);
    }

    @Test
    void theValueThatMostClaimsSayWinsAndOfEqualsTheLast() {
        assertThat(folded(
                        MergePolicy.MOST_FREQUENT,
                        TraitType.NUMBER,
                        claim("crm", 50, -3, "1"),
                        claim("web", 50, -2, "1.0"),
                        claim("web", 50, 0, "2")))
                .isIn("1", "1.0");
        assertThat(folded(
                        MergePolicy.MOST_FREQUENT,
                        TraitType.NUMBER,
                        claim("crm", 50, -3, "1"),
                        claim("web", 50, 0, "2")))
                .isEqualTo("2");
    }

    @Test
    void whatWasVerifiedGoesFirstAndWhatAVerifyingSourceSaysIsVerified() {
        var byHand = new Fragment("blauwvlucht", "tier", Json.tree("\"checked\""), "desk", 1, NOON, "m", true);
        var later = claim("website", 90, 60, "\"typed\"");

        assertThat(folded(MergePolicy.VERIFIED_FIRST, TraitType.STRING, later, byHand))
                .isEqualTo("\"checked\"");
        var byBank = new TraitDefinition(
                "tier",
                TraitType.STRING,
                DataCategory.IDENTITY,
                Set.of(),
                MergePolicy.VERIFIED_FIRST,
                Set.of("bank"),
                false,
                1,
                value -> true);
        var winner = Fold.by(byBank)
                .of(List.of(later, claim("bank", 1, -60, "\"bank\"")))
                .orElseThrow();
        assertThat(winner.value().textValue()).isEqualTo("bank");
        assertThat(winner.claim().verified()).isTrue();
    }

    @Test
    void whatTheDefinitionDoesNotAdmitIsAsIfItHadNotBeenClaimed() {
        assertThat(folded(
                        MergePolicy.MOST_RECENT,
                        TraitType.NUMBER,
                        claim("crm", 50, -1, "7"),
                        claim("web", 50, 0, "\"seven\"")))
                .isEqualTo("7");
        assertThat(Fold.by(definition(MergePolicy.FIRST, TraitType.BOOLEAN)).of(List.of(claim("web", 50, 0, "1"))))
                .isEmpty();
    }

    @Test
    void everyClaimThatDidNotWinSaysWhy() {
        var taken = claim("web", 50, -9, "[1]");
        var back = claim("web", 50, -8, "null");
        var counted = claim("crm", 50, -7, "[2]");
        var text = claim("crm", 50, -6, "\"2\"");
        var fold = Fold.by(definition(MergePolicy.UNION, TraitType.LIST));

        assertThat(fold.fates(List.of(taken, back, counted, text), Json.tree("[2]")))
                .containsEntry(taken, Fate.TAKEN_BACK)
                .containsEntry(back, Fate.TAKES_BACK)
                .containsEntry(counted, Fate.COUNTED)
                .containsEntry(text, Fate.NOT_ADMITTED);
    }

    @Test
    void aNumberIsTheSameHoweverItIsWritten() {
        assertThat(Values.same(Json.tree("{\"a\":1,\"points\":100}"), Json.tree("{\"points\":1e2,\"a\":1.00}")))
                .isTrue();
        assertThat(Values.same(Json.tree("{\"points\":100}"), Json.tree("{\"points\":101}")))
                .isFalse();
        assertThat(Values.same(Json.tree("\"100\""), Json.tree("100"))).isFalse();
    }

    private static String folded(MergePolicy policy, TraitType type, Fragment... claims) {
        return Fold.by(definition(policy, type))
                .of(List.of(claims))
                .orElseThrow()
                .value()
                .toString();
    }

    private static TraitDefinition definition(MergePolicy policy, TraitType type) {
        return new TraitDefinition("tier", type, DataCategory.BEHAVIOUR, Set.of(), policy);
    }

    private static Fragment claim(String source, int precedence, int seconds, String json) {
        var at = NOON.plusSeconds(seconds);
        return new Fragment("blauwvlucht", "tier", Json.tree(json), source, precedence, at, "m" + seconds, false);
    }
}
