package io.klantbeeld.profile.timeline;

import io.klantbeeld.event.Topics;
import io.klantbeeld.outbox.Outbox;
import io.klantbeeld.outbox.OutboxEvent;
import io.klantbeeld.profile.identity.News;
import io.klantbeeld.profile.identity.Persons;
import io.klantbeeld.profile.identity.Resolution;
import io.klantbeeld.profile.identity.Withdrawn;
import io.klantbeeld.profile.timeline.retention.Horizon;
import io.klantbeeld.profile.timeline.retention.TimelinePartitions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Records contact moments and tells the platform of them; in the caller's transaction, under the persons' locks. */
@ApplicationScoped
public class Timeline {
    private static final Logger LOG = Logger.getLogger(Timeline.class);

    private final Following following;
    private final TimelinePartitions partitions;
    private final Horizon horizon;
    private final Persons persons;
    private final Outbox outbox;
    private final Clock clock;

    Timeline(
            Following following,
            TimelinePartitions partitions,
            Horizon horizon,
            Persons persons,
            Outbox outbox,
            Clock clock) {
        this.following = following;
        this.partitions = partitions;
        this.horizon = horizon;
        this.persons = persons;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Records moments and concludes the change of their persons.
     *
     * @param moments those beyond the horizon are left out: ingestion refuses them, and of contacts and choices their
     *     own services keep the record
     * @param resolution the profiles of the moments' nodes, with what else changed about them; a moment whose node has
     *     no profile yet is stored and shows once it gets one
     */
    public void append(List<Moment> moments, Resolution resolution) {
        var bound = store(moments, resolution).stream()
                .filter(moment -> resolution.profileOf(moment.node(), moment.occurredAt()) != null)
                .toList();
        tell(bound, resolution);
        var versions = persons.conclude(touched(bound, resolution), resolution);
        var now = clock.instant();
        outbox.publishAll(bound.stream()
                .map(moment -> event(moment, resolution.profileOf(moment.node(), moment.occurredAt()), versions, now))
                .toList());
    }

    /** Records moments of the past as append does, and tells nobody of them: they are no news that anyone acts on. */
    public void backfill(List<Moment> moments, Resolution resolution) {
        var stored = store(moments, resolution);
        tell(stored, resolution);
        persons.conclude(touched(stored, resolution), resolution);
    }

    /** Takes the moments of events back. */
    public void withdraw(List<Withdrawn> events) {
        following.forget(
                Withdrawn.homes(events),
                Withdrawn.times(events),
                events.stream()
                        .map(event -> MomentId.of(event.source(), event.messageId()))
                        .toArray(UUID[]::new));
    }

    private static void tell(List<Moment> moments, Resolution resolution) {
        for (var moment : moments) {
            var profile = resolution.profileOf(moment.node(), moment.occurredAt());
            if (profile != null && moment.name() != null) {
                var kind = moment.origin() == Origin.CAMPAIGN ? News.Kind.CONTACT : News.Kind.EVENT;
                resolution.tell(profile, new News(kind, moment.brand(), moment.name()));
            }
        }
    }

    private static Set<UUID> touched(Collection<Moment> moments, Resolution resolution) {
        return moments.stream()
                .map(moment -> resolution.profileOf(moment.node(), moment.occurredAt()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Stores moments, marks the profiles of which they change more than the timeline, and answers those within the horizon. */
    private List<Moment> store(List<Moment> moments, Resolution resolution) {
        var kept = moments.stream()
                .filter(moment -> horizon.keeps(moment.type(), moment.occurredAt()))
                .toList();
        if (kept.size() < moments.size()) {
            LOG.infof("Moments lie beyond the horizon and are left out count=%d", moments.size() - kept.size());
        }
        if (!kept.isEmpty()) {
            partitions.require(kept.stream().map(Moment::occurredAt).toList());
            resolution.changed().addAll(touched(following.record(kept), resolution));
        }
        return kept;
    }

    private static OutboxEvent event(Moment moment, UUID profile, Map<UUID, Long> versions, Instant now) {
        var payload = moment.toEvent(profile, versions.get(profile), now);
        return new OutboxEvent(Topics.INTERACTION, profile.toString(), "InteractionRecorded", payload);
    }
}
