package io.klantbeeld.campaign.calendar;

import io.klantbeeld.campaign.calendar.Conflict.Reason;
import io.klantbeeld.campaign.campaign.Lifecycle;
import io.klantbeeld.campaign.campaign.PlannedCampaign;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the campaigns of a calendar that compete. */
final class Conflicts {
    private Conflicts() {}

    /** The conflicts among campaigns, at most so many. */
    static List<Conflict> among(List<PlannedCampaign> campaigns, int limit) {
        var open = campaigns.stream()
                .filter(campaign -> campaign.state() != Lifecycle.COMPLETED)
                .toList();
        return Stream.concat(
                        among(open, Reason.SAME_EVENT, Conflicts::event),
                        among(open, Reason.SAME_AUDIENCE, Conflicts::segment))
                .limit(limit)
                .toList();
    }

    // Only those that share something are compared with each other.
    private static Stream<Conflict> among(
            List<PlannedCampaign> campaigns, Reason reason, Function<PlannedCampaign, String> shared) {
        var groups = new LinkedHashMap<List<String>, List<PlannedCampaign>>();
        for (var campaign : campaigns) {
            var what = shared.apply(campaign);
            if (what != null) {
                groups.computeIfAbsent(List.of(campaign.definition().brand(), what), key -> new ArrayList<>())
                        .add(campaign);
            }
        }
        return groups.entrySet().stream()
                .flatMap(group -> pairs(group.getValue(), reason, group.getKey().getLast()));
    }

    private static Stream<Conflict> pairs(List<PlannedCampaign> group, Reason reason, String what) {
        return Stream.iterate(0, i -> i < group.size(), i -> i + 1)
                .flatMap(i -> group.subList(i + 1, group.size()).stream()
                        .map(other -> conflict(group.get(i), other, reason, what))
                        .flatMap(Optional::stream));
    }

    private static Optional<Conflict> conflict(PlannedCampaign one, PlannedCampaign other, Reason reason, String what) {
        var channels = CalendarEntry.channels(one).stream()
                .filter(CalendarEntry.channels(other)::contains)
                .toList();
        var from = last(one.from(), other.from());
        var to = first(one.to(), other.to());
        boolean overlap = from == null || to == null || from.isBefore(to);
        return channels.isEmpty() || !overlap
                ? Optional.empty()
                : Optional.of(new Conflict(one.key(), other.key(), reason, what, channels, from, to));
    }

    private static String event(PlannedCampaign campaign) {
        return campaign.definition().journey().entry().event();
    }

    private static String segment(PlannedCampaign campaign) {
        var audience = campaign.definition().audience();
        return audience == null ? null : audience.segment();
    }

    private static Instant last(Instant one, Instant other) {
        return Stream.of(one, other)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Instant first(Instant one, Instant other) {
        return Stream.of(one, other)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
