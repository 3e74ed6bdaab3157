package io.klantbeeld.profile.traits.fold;

import io.klantbeeld.profile.platform.Json;
import io.klantbeeld.profile.traits.registry.DataCategory;
import io.klantbeeld.profile.traits.registry.MergePolicy;
import io.klantbeeld.profile.traits.registry.TraitDefinition;
import io.klantbeeld.profile.traits.registry.TraitType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/** Proves of every merge policy that the set of claims alone decides, in whatever order and parts they come. */
class FoldProofTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final Map<MergePolicy, TraitType> TYPES = Map.of(
            MergePolicy.SOURCE_PRECEDENCE, TraitType.NUMBER,
            MergePolicy.MOST_RECENT, TraitType.NUMBER,
            MergePolicy.FIRST, TraitType.NUMBER,
            MergePolicy.MAX, TraitType.NUMBER,
            MergePolicy.MIN, TraitType.NUMBER,
            MergePolicy.UNION, TraitType.LIST,
            MergePolicy.MOST_FREQUENT, TraitType.NUMBER,
            MergePolicy.VERIFIED_FIRST, TraitType.NUMBER);

    // Few values, so that ties are the rule; a text is no number, and null takes back.
    private static final List<String> NUMBERS = List.of("1", "1.0", "2", "5", "null", "\"five\"");
    private static final List<String> LISTS = List.of("[1]", "[1.0,2]", "[2,3]", "[]", "null", "{}");

    @Property(tries = 1_000)
    void anyOrderAndRepetitionOfClaimsFoldsAlike(
            @ForAll MergePolicy policy, @ForAll("sketches") List<Sketch> sketches, @ForAll long seed) {
        var fold = Fold.by(definition(policy));
        var claims = claims(policy, sketches);
        var again = new ArrayList<>(claims);
        again.addAll(claims.subList(0, claims.size() / 2));
        Collections.shuffle(again, new Random(seed));

        assertThat(fold.of(again)).isEqualTo(fold.of(claims));
    }

    @Property(tries = 2_000)
    void absorbingClaimsPartByPartAndAgainIsFoldingAllOfThem(
            @ForAll MergePolicy policy, @ForAll("sketches") List<Sketch> sketches, @ForAll long seed) {
        var fold = Fold.by(definition(policy));
        var random = new Random(seed);
        var known = new ArrayList<Fragment>();
        var shuffled = new ArrayList<>(claims(policy, sketches));
        shuffled.addAll(shuffled.subList(0, shuffled.size() / 2));
        Collections.shuffle(shuffled, random);
        Folded stored = null;
        for (int from = 0; from < shuffled.size(); ) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(3));
            var news = shuffled.subList(from, to).stream().filter(fold::admits).toList();
            known.addAll(news);
            if (!news.isEmpty()) {
                stored = fold.absorb(stored, news).or(() -> fold.of(known)).orElseThrow();
            }
            from = to;

            assertThat(stored).as("after %s", known).isEqualTo(fold.of(known).orElse(null));
        }
    }

    @Property(tries = 500)
    void theFoldOverBrandsDoesNotDependOnTheirOrder(
            @ForAll MergePolicy policy, @ForAll("sketches") List<Sketch> sketches, @ForAll long seed) {
        var fold = Fold.by(definition(policy));
        var byBrand = new HashMap<String, List<Fragment>>();
        claims(policy, sketches).forEach(claim -> byBrand.computeIfAbsent(claim.source(), brand -> new ArrayList<>())
                .add(claim));
        var brands = new ArrayList<>(byBrand.values().stream()
                .map(fold::of)
                .flatMap(Optional::stream)
                .toList());
        if (!brands.isEmpty()) {
            var expected = fold.across(brands);
            Collections.shuffle(brands, new Random(seed));

            assertThat(fold.across(brands)).isEqualTo(expected);
        }
    }

    /** What tells one claim from another; everything else follows from it, so that no two claims of a message differ. */
    record Sketch(int seconds, String source, String message) {
        private Fragment claim(List<String> values) {
            int number = Math.abs(Objects.hash(seconds, source, message) % 10_007);
            return new Fragment(
                    "blauwvlucht",
                    "tier",
                    Json.tree(values.get(number % values.size())),
                    source,
                    (seconds + source.length()) % 3 * 10,
                    NOON.plusSeconds(seconds),
                    message,
                    number % 4 == 0);
        }
    }

    @Provide
    Arbitrary<List<Sketch>> sketches() {
        var times = Arbitraries.integers().between(0, 4);
        var sources = Arbitraries.of("app", "crm", "website");
        var messages = Arbitraries.of("m-1", "m-2", "m-\uD83D\uDE00", "m-\uFFFD");
        return Combinators.combine(times, sources, messages)
                .as(Sketch::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(14);
    }

    private static List<Fragment> claims(MergePolicy policy, List<Sketch> sketches) {
        var values = policy == MergePolicy.UNION ? LISTS : NUMBERS;
        var distinct = new LinkedHashSet<>(sketches);
        return distinct.stream().map(sketch -> sketch.claim(values)).toList();
    }

    private static TraitDefinition definition(MergePolicy policy) {
        return new TraitDefinition("tier", TYPES.get(policy), DataCategory.BEHAVIOUR, Set.of(), policy);
    }
}
