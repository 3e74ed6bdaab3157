package io.klantbeeld.profile.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;

class ExactUnionTest {
    private static final int NODES = 12;

    private final Resolver resolver = new ExactUnion();

    @Property(tries = 300)
    void groupsExactlyWhatChainsOfLinksConnect(@ForAll @Size(max = 14) List<@IntRange(max = 143) Integer> pairs) {
        var links = links(pairs);

        var groups = resolver.resolve(nodes(), links);

        assertThat(groups.stream().flatMap(Collection::stream)).containsExactlyInAnyOrderElementsOf(nodes());
        for (var node : nodes()) {
            assertThat(groupOf(node, groups)).isEqualTo(reachable(node, links));
        }
    }

    @Property(tries = 100)
    void theOrderOfLinksDoesNotMatter(
            @ForAll @Size(max = 14) List<@IntRange(max = 143) Integer> pairs, @ForAll long seed) {
        var shuffled = new ArrayList<>(pairs);
        java.util.Collections.shuffle(shuffled, new Random(seed));

        assertThat(Set.copyOf(resolver.resolve(nodes(), links(shuffled))))
                .isEqualTo(Set.copyOf(resolver.resolve(nodes(), links(pairs))));
    }

    private static Set<UUID> groupOf(UUID node, Collection<Set<UUID>> groups) {
        return groups.stream().filter(group -> group.contains(node)).findFirst().orElseThrow();
    }

    /** The reference model: walk until nothing new is found. */
    private static Set<UUID> reachable(UUID start, Set<Link> links) {
        var found = new HashSet<>(Set.of(start));
        boolean grew = true;
        while (grew) {
            grew = found.addAll(links.stream()
                    .filter(link -> found.contains(link.home()) || found.contains(link.other()))
                    .flatMap(Link::ends)
                    .collect(Collectors.toSet()));
        }
        return found;
    }

    private static Set<Link> links(List<Integer> pairs) {
        var links = new java.util.LinkedHashSet<Link>();
        pairs.forEach(pair -> links.add(new Link(node(pair / NODES), node(pair % NODES))));
        return links;
    }

    private static Set<UUID> nodes() {
        return IntStream.range(0, NODES).mapToObj(ExactUnionTest::node).collect(Collectors.toSet());
    }

    private static UUID node(int number) {
        return new UUID(7, number);
    }
}
