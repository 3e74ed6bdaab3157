package io.klantbeeld.profile.traits;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.profile.traits.fold.Fate;
import io.klantbeeld.profile.traits.fold.Fold;
import io.klantbeeld.profile.traits.fold.Folded;
import io.klantbeeld.profile.traits.fold.Fragment;
import io.klantbeeld.profile.traits.registry.TraitDefinition;
import io.klantbeeld.profile.traits.registry.TraitRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Folds traits of several brands into one view of a person. Where a trait is defined for some of the brands, what the
 * others claim under its name shows only while those say nothing.
 */
@ApplicationScoped
public class FoldedTraits {
    private static final int MOST_OTHERS = 100;

    private final TraitRegistry registry;

    FoldedTraits(TraitRegistry registry) {
        this.registry = registry;
    }

    /** The traits of a person by name, from rows of the table {@code trait} that were aggregated as JSON. */
    public SortedMap<String, KnownTrait> of(JsonNode rows) {
        var folded = new ArrayList<Folded>();
        rows.forEach(row -> folded.add(read(row)));
        return ofFolds(folded);
    }

    /** The traits of a person by name, from the claims themselves. */
    public SortedMap<String, KnownTrait> ofClaims(Collection<Fragment> claims) {
        return ofFolds(folds(claims));
    }

    /** Where each trait that a person has comes from. */
    public SortedMap<String, Provenance> provenance(Collection<Fragment> claims) {
        var byName = claims.stream().collect(Collectors.groupingBy(Fragment::name));
        var provenance = new TreeMap<String, Provenance>();
        ofClaims(claims).forEach((name, trait) -> provenance.put(name, provenance(trait, byName.get(name))));
        return provenance;
    }

    private Provenance provenance(KnownTrait trait, List<Fragment> claims) {
        var fates = new HashMap<Fragment, Fate>();
        claims.stream().collect(Collectors.groupingBy(Fragment::brand)).forEach((brand, ofBrand) -> {
            var definition = registry.of(ofBrand.getFirst().name(), brand);
            fates.putAll(Fold.by(definition).fates(ofBrand, trait.value()));
            if (definition.folding() != trait.folded().folding()) {
                ofBrand.forEach(claim -> fates.put(claim, Fate.NOT_ADMITTED));
            }
        });
        var others = Fold.ranked(claims).stream()
                .filter(claim -> !isSame(claim, trait.folded().claim()))
                .toList();
        return new Provenance(
                trait,
                others.stream()
                        .limit(MOST_OTHERS)
                        .map(claim -> new Provenance.Other(claim, fates.get(claim)))
                        .toList(),
                Math.max(0, others.size() - MOST_OTHERS));
    }

    private static boolean isSame(Fragment claim, Fragment winner) {
        return claim.brand().equals(winner.brand())
                && claim.source().equals(winner.source())
                && claim.messageId().equals(winner.messageId())
                && claim.observedAt().equals(winner.observedAt());
    }

    /** What the claims of each trait in each brand fold to. */
    private List<Folded> folds(Collection<Fragment> claims) {
        record Key(String brand, String name) {}
        return claims.stream()
                .collect(Collectors.groupingBy(claim -> new Key(claim.brand(), claim.name())))
                .entrySet()
                .stream()
                .map(entry -> Fold.by(registry.of(
                                entry.getKey().name(), entry.getKey().brand()))
                        .of(entry.getValue()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The traits of a person by name, from what they fold to in each brand. */
    private SortedMap<String, KnownTrait> ofFolds(Collection<Folded> folded) {
        var view = new TreeMap<String, KnownTrait>();
        folded.stream()
                .collect(Collectors.groupingBy(one -> one.claim().name()))
                .forEach((name, brands) -> across(name, brands).ifPresent(trait -> view.put(name, trait)));
        return view;
    }

    private Optional<KnownTrait> across(String name, List<Folded> brands) {
        Map<Boolean, List<Folded>> byScope = brands.stream()
                .collect(Collectors.partitioningBy(
                        one -> registry.of(name, one.claim().brand()).isDefined()));
        return registry.find(name)
                .flatMap(definition -> across(definition, byScope.get(true)))
                .or(() -> across(registry.undefined(name), byScope.get(false)));
    }

    private static Optional<KnownTrait> across(TraitDefinition definition, List<Folded> brands) {
        return brands.isEmpty()
                ? Optional.empty()
                : Fold.by(definition)
                        .across(brands)
                        .map(folded -> new KnownTrait(folded, definition.category(), definition.policy()));
    }

    private static Folded read(JsonNode row) {
        Function<String, String> text = column -> row.get(column).textValue();
        var claim = new Fragment(
                text.apply("brand"),
                text.apply("name"),
                row.get("value"),
                text.apply("source"),
                row.get("precedence").intValue(),
                OffsetDateTime.parse(text.apply("observed_at")).toInstant(),
                text.apply("message_id"),
                row.get("verified").booleanValue());
        return new Folded(
                claim,
                row.get("support").intValue(),
                row.get("retracted").booleanValue(),
                row.get("folding").longValue());
    }
}
