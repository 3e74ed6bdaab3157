package io.klantbeeld.profile.segment.membership;

import io.klantbeeld.profile.aggregate.Aggregation;
import io.klantbeeld.profile.computed.Movers;
import io.klantbeeld.profile.identity.News;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Which segments depend on what, so that a change evaluates those alone. */
final class SegmentIndex {
    static final SegmentIndex EMPTY = new SegmentIndex(List.of(), Map.of());

    private final Map<UUID, LiveSegment> byId = new HashMap<>();
    private final Map<String, LiveSegment> byKey = new HashMap<>();
    private final Map<String, List<LiveSegment>> byTrait = new HashMap<>();
    private final Map<String, List<LiveSegment>> byEvent = new HashMap<>();
    private final Map<String, Set<LiveSegment>> endedBy = new HashMap<>();
    private final Map<String, List<LiveSegment>> bySegment = new HashMap<>();
    private final Map<LiveSegment, Integer> levels = new HashMap<>();
    private final List<LiveSegment> ofAnybody;

    /**
     * Indexes segments.
     *
     * @param movers what moves the traits that are computed, by their names
     */
    SegmentIndex(Collection<LiveSegment> segments, Map<String, Movers> movers) {
        for (var segment : segments) {
            byId.put(segment.id(), segment);
            byKey.put(segment.key(), segment);
            var on = segment.rule().dependencies();
            on.traits().forEach(trait -> look(trait, movers.get(trait), segment));
            on.measures().stream()
                    .map(measure -> measure.event())
                    .distinct()
                    .forEach(event -> add(byEvent, event, segment));
            segment.rule().ending().forEach(event -> end(event, segment));
            on.segments().forEach(below -> add(bySegment, below, segment));
        }
        segments.forEach(this::level);
        ofAnybody = segments.stream().filter(LiveSegment::ofAnybody).toList();
    }

    private void look(String trait, Movers movers, LiveSegment segment) {
        add(byTrait, trait, segment);
        if (movers != null) {
            movers.events().forEach(event -> {
                add(byEvent, event, segment);
                end(event, segment);
            });
            movers.traits().forEach(other -> add(byTrait, other, segment));
        }
    }

    private void end(String event, LiveSegment segment) {
        endedBy.computeIfAbsent(event, key -> new HashSet<>()).add(segment);
    }

    private static void add(Map<String, List<LiveSegment>> index, String name, LiveSegment segment) {
        index.computeIfAbsent(name, key -> new ArrayList<>()).add(segment);
    }

    /** One more than the highest of the segments that it builds on; definitions form no circle. */
    private int level(LiveSegment segment) {
        var known = levels.get(segment);
        if (known != null) {
            return known;
        }
        levels.put(segment, 0);
        int level = segment.rule().dependencies().segments().stream()
                .map(byKey::get)
                .filter(Objects::nonNull)
                .mapToInt(below -> level(below) + 1)
                .max()
                .orElse(0);
        levels.put(segment, level);
        return level;
    }

    boolean isEmpty() {
        return byId.isEmpty();
    }

    Collection<LiveSegment> all() {
        return byId.values();
    }

    Optional<LiveSegment> byId(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<LiveSegment> byKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Those that news is about. */
    List<LiveSegment> hearing(News news) {
        var all =
                switch (news.kind()) {
                    case TRAIT -> byTrait.getOrDefault(news.name(), List.of());
                    case EVENT, CONTACT -> byEvent(news.name());
                    case ACQUAINTANCE -> ofAnybody;
                };
        return all.stream().filter(segment -> segment.hears(news.brand())).toList();
    }

    /** Whether somebody who is in a segment may leave it by news. */
    boolean mayEnd(LiveSegment segment, News news) {
        return news.kind() != News.Kind.EVENT
                || Stream.of(news.name(), Aggregation.ANY_EVENT)
                        .anyMatch(event -> endedBy.getOrDefault(event, Set.of()).contains(segment));
    }

    private List<LiveSegment> byEvent(String name) {
        var named = byEvent.getOrDefault(name, List.of());
        var any = byEvent.getOrDefault(Aggregation.ANY_EVENT, List.of());
        return any.isEmpty()
                ? named
                : Stream.concat(named.stream(), any.stream()).toList();
    }

    /** Those that build on a segment directly. */
    List<LiveSegment> above(LiveSegment segment) {
        return bySegment.getOrDefault(segment.key(), List.of());
    }

    /** The segments with all that build on them however far, each after what it builds on. */
    List<LiveSegment> withAbove(Collection<LiveSegment> segments) {
        var all = new LinkedHashSet<LiveSegment>();
        segments.forEach(segment -> collect(segment, all));
        return all.stream()
                .sorted(Comparator.comparing(segment -> levels.getOrDefault(segment, Integer.MAX_VALUE)))
                .toList();
    }

    private void collect(LiveSegment segment, Set<LiveSegment> all) {
        if (all.add(segment)) {
            above(segment).forEach(above -> collect(above, all));
        }
    }
}
