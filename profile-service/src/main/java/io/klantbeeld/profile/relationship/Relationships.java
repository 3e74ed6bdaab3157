package io.klantbeeld.profile.relationship;

import io.klantbeeld.profile.platform.VisibleBrands;
import io.klantbeeld.profile.timeline.Interaction;
import io.klantbeeld.profile.timeline.InteractionFilter;
import io.klantbeeld.profile.timeline.Interactions;
import io.klantbeeld.profile.timeline.Interactions.Position;
import io.klantbeeld.profile.timeline.retention.Horizon;
import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Instants;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Scores a relationship from the sums of its days, and explains it moment by moment. */
@ApplicationScoped
class Relationships {
    private final Policies policies;
    private final Appreciations appreciations;
    private final Interactions interactions;
    private final Horizon horizon;
    private final Clock clock;

    Relationships(
            Policies policies, Appreciations appreciations, Interactions interactions, Horizon horizon, Clock clock) {
        this.policies = policies;
        this.appreciations = appreciations;
        this.interactions = interactions;
        this.horizon = horizon;
        this.clock = clock;
    }

    /** Where a page begins: the day of the score stays that of the first page. */
    private record Place(LocalDate day, Position before) {
        static Place of(List<String> keys) {
            return new Place(
                    LocalDate.parse(keys.getFirst()),
                    new Position(Instants.of(keys.get(1)), UUID.fromString(keys.get(2))));
        }

        String after(Interaction last) {
            return Cursor.of(
                    day.toString(), last.occurredAt().toString(), last.id().toString());
        }
    }

    RelationshipView of(UUID profile, VisibleBrands brands, PageRequest page) {
        var asked = page.after(3, Place::of);
        var place = asked == null ? new Place(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), null) : asked;
        var policy = policies.current();
        var score = new Score(policy, place.day());
        var sums = appreciations.of(profile, brands);
        var earlier = sums.stream().filter(this::isGone).toList();
        var found = interactions.page(profile, InteractionFilter.everythingOf(brands), place.before(), page.fetch());
        var shown = Page.of(found, page.limit(), place::after);
        return new RelationshipView(
                profile,
                RelationshipView.TRAIT,
                score.of(sums),
                place.day(),
                Period.ofDays(policy.halfLifeDays()),
                policy.version(),
                moments(sums),
                new RelationshipView.Earlier(moments(earlier), score.of(earlier)),
                shown.items().stream()
                        .filter(moment -> horizon.keeps(moment.type(), moment.occurredAt()))
                        .map(moment -> RelationshipView.Contribution.of(moment, score))
                        .toList(),
                shown.nextCursor());
    }

    private boolean isGone(Appreciation sum) {
        return !horizon.keeps(sum.type(), sum.day().atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static long moments(List<Appreciation> sums) {
        return sums.stream().mapToLong(Appreciation::moments).sum();
    }
}
