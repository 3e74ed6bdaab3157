package io.klantbeeld.profile.traits.fold;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.profile.traits.registry.MergePolicy;
import io.klantbeeld.profile.traits.registry.TraitDefinition;
import io.klantbeeld.profile.traits.registry.TraitType;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Folds the claims of one trait by its definition. Claims that the definition does not admit are as if they had never
 * been made, and where everything was taken back the value is JSON null.
 */
public final class Fold {
    private final TraitDefinition definition;
    private final Merging merging;

    private Fold(TraitDefinition definition, Merging merging) {
        this.definition = definition;
        this.merging = merging;
    }

    /** The fold of a definition. */
    public static Fold by(TraitDefinition definition) {
        return new Fold(definition, merging(definition));
    }

    /** Whether a claim counts. */
    public boolean admits(Fragment claim) {
        return !definition.computed() && definition.admits(claim.value());
    }

    /** Folds all claims of a brand; empty where none counts. */
    public Optional<Folded> of(Collection<Fragment> claims) {
        var counting = claims.stream().filter(this::admits).map(this::judged).toList();
        if (counting.isEmpty()) {
            return Optional.empty();
        }
        if (merging instanceof MostRecent) {
            return Optional.of(merging.fold(counting));
        }
        var standing = Standing.of(counting);
        var folded = standing.claims().isEmpty()
                ? new Folded(Collections.max(counting, Fragment.BY_STRENGTH), 1, true, definition.folding())
                : merging.fold(standing.claims());
        return Optional.of(new Folded(folded.claim(), folded.support(), standing.retracted(), folded.folding()));
    }

    /**
     * Folds news that count into what all claims before folded to.
     *
     * @param stored null where no claim was made before
     * @param news at least one; those that were made before change nothing
     * @return empty where it takes all claims to tell
     */
    public Optional<Folded> absorb(Folded stored, Collection<Fragment> news) {
        if (stored == null) {
            return of(news);
        }
        if (stored.folding() != definition.folding()) {
            return Optional.empty();
        }
        var folded = Optional.of(stored);
        for (var claim : news) {
            folded = folded.flatMap(known -> absorb(known, judged(claim)));
        }
        return folded;
    }

    private Optional<Folded> absorb(Folded known, Fragment claim) {
        boolean told = merging instanceof MostRecent
                || !claim.isTakenBack() && !known.claim().isTakenBack();
        return told ? merging.absorb(known, claim) : Optional.empty();
    }

    /** Folds what the claims of each brand folded to; empty where every one was taken back. */
    public Optional<Folded> across(Collection<Folded> brands) {
        if (merging instanceof MostRecent) {
            return Optional.of(merging.across(brands)).filter(Fold::hasValue);
        }
        var valued = brands.stream().filter(Fold::hasValue).toList();
        return valued.isEmpty() ? Optional.empty() : Optional.of(merging.across(valued));
    }

    private static boolean hasValue(Folded folded) {
        return !folded.claim().isTakenBack();
    }

    /** What a source says whose claims count as verified is verified. */
    private Fragment judged(Fragment claim) {
        if (claim.verified() || !definition.verifiedBy().contains(claim.source())) {
            return claim;
        }
        return new Fragment(
                claim.brand(),
                claim.name(),
                claim.value(),
                claim.source(),
                claim.precedence(),
                claim.observedAt(),
                claim.messageId(),
                true);
    }

    /**
     * What became of the claims of a brand that did not win.
     *
     * @param value what the view shows
     */
    public Map<Fragment, Fate> fates(Collection<Fragment> claims, JsonNode value) {
        var standing = new HashSet<>(
                Standing.of(claims.stream().filter(this::admits).toList()).claims());
        var fates = new HashMap<Fragment, Fate>();
        claims.forEach(claim -> fates.put(claim, fate(claim, standing, value)));
        return fates;
    }

    private Fate fate(Fragment claim, Set<Fragment> standing, JsonNode value) {
        if (!admits(claim)) {
            return Fate.NOT_ADMITTED;
        }
        if (claim.isTakenBack()) {
            return Fate.TAKES_BACK;
        }
        return switch (definition.policy()) {
            case UNION -> standing.contains(claim) ? Fate.COUNTED : Fate.TAKEN_BACK;
            case MOST_FREQUENT -> standing.contains(claim) ? frequent(claim, value) : Fate.TAKEN_BACK;
            case MOST_RECENT -> Fate.OUTRANKED;
            case SOURCE_PRECEDENCE, FIRST, MAX, MIN, VERIFIED_FIRST ->
                standing.contains(claim) ? Fate.OUTRANKED : Fate.TAKEN_BACK;
        };
    }

    private static Fate frequent(Fragment claim, JsonNode value) {
        return Values.same(claim.value(), value) ? Fate.COUNTED : Fate.OUTRANKED;
    }

    /** The claims of a trait, the strongest first. */
    public static List<Fragment> ranked(Collection<Fragment> claims) {
        return claims.stream().sorted(Fragment.BY_STRENGTH.reversed()).toList();
    }

    static Fragment stronger(Fragment a, Fragment b) {
        return Fragment.BY_STRENGTH.compare(a, b) >= 0 ? a : b;
    }

    private static Merging merging(TraitDefinition definition) {
        long folding = definition.folding();
        return switch (definition.policy()) {
            case SOURCE_PRECEDENCE -> new SourcePrecedence(folding);
            case MOST_RECENT -> new MostRecent(folding);
            case FIRST -> new Selecting(Fragment.BY_STRENGTH.reversed(), folding);
            case MAX -> new Selecting(byValue(definition.type().order()), folding);
            case MIN -> new Selecting(byValue(definition.type().order().reversed()), folding);
            case UNION -> new Uniting(definition.type() == TraitType.LIST, folding);
            case MOST_FREQUENT -> new MostFrequent(folding);
            case VERIFIED_FIRST ->
                new Selecting(Comparator.comparing(Fragment::verified).thenComparing(Fragment.BY_STRENGTH), folding);
        };
    }

    private static Comparator<Fragment> byValue(Comparator<JsonNode> order) {
        return Comparator.comparing(Fragment::value, order).thenComparing(Fragment.BY_STRENGTH);
    }

    /** The rule by which claims of a definition fold, as provenance shows it. */
    public MergePolicy rule() {
        return definition.policy();
    }
}
