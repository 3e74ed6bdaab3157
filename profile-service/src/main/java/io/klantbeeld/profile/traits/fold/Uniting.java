package io.klantbeeld.profile.traits.fold;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything that was claimed: the distinct elements of lists in the order of their values, and the members of maps,
 * each as it was claimed last. Beyond a number those that were claimed last are kept: a cut that any parts of the claims
 * may make before the whole does, with the same result.
 */
record Uniting(boolean lists, long folding) implements Merging {
    /** Elements or members that are kept. */
    static final int MOST = 1_000;

    private record Part(JsonNode value, Fragment claim) {
        static Part stronger(Part a, Part b) {
            return Fold.stronger(a.claim, b.claim) == a.claim ? a : b;
        }
    }

    @Override
    public Folded fold(List<Fragment> standing) {
        var claim = Collections.max(standing, Fragment.BY_STRENGTH);
        return new Folded(claim.saying(united(standing)), 1, false, folding);
    }

    /** A list of which everything is known already, written as it is known, leaves all as it was. */
    @Override
    public Optional<Folded> absorb(Folded stored, Fragment news) {
        if (!lists || stored.retracted() || stored.value().size() >= MOST) {
            return Optional.empty();
        }
        var known = new HashSet<JsonNode>();
        stored.value().forEach(known::add);
        for (var element : news.value()) {
            if (!known.contains(element)) {
                return Optional.empty();
            }
        }
        return Optional.of(stored.with(Fold.stronger(news, stored.claim()).saying(stored.value())));
    }

    @Override
    public Folded across(Collection<Folded> brands) {
        return fold(brands.stream().map(Folded::claim).toList());
    }

    private JsonNode united(List<Fragment> claims) {
        var parts = new HashMap<String, Part>();
        claims.forEach(claim -> partsOf(claim).forEach((key, part) -> parts.merge(key, part, Part::stronger)));
        var kept = parts.entrySet().stream()
                .sorted(Map.Entry.<String, Part>comparingByValue(
                                (a, b) -> Fragment.BY_STRENGTH.compare(b.claim, a.claim))
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .toList();
        return lists ? list(kept) : map(kept);
    }

    private Map<String, Part> partsOf(Fragment claim) {
        var parts = new HashMap<String, Part>();
        if (lists) {
            claim.value().forEach(element -> parts.put(Values.canonical(element), new Part(element, claim)));
        } else {
            claim.value()
                    .properties()
                    .forEach(member -> parts.put(member.getKey(), new Part(member.getValue(), claim)));
        }
        return parts;
    }

    private static JsonNode list(List<Map.Entry<String, Part>> kept) {
        var list = JsonNodeFactory.instance.arrayNode();
        kept.stream()
                .map(entry -> entry.getValue().value())
                .sorted(Values.ORDER)
                .forEach(list::add);
        return list;
    }

    private static JsonNode map(List<Map.Entry<String, Part>> kept) {
        var map = JsonNodeFactory.instance.objectNode();
        var sorted = new TreeMap<String, Part>();
        kept.forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        sorted.forEach((name, part) -> map.set(name, part.value()));
        return map;
    }
}
