package io.klantbeeld.profile.identity;

import io.klantbeeld.event.Topics;
import io.klantbeeld.event.profile.ProfileLifecycle;
import io.klantbeeld.outbox.Outbox;
import io.klantbeeld.outbox.OutboxEvent;
import io.klantbeeld.outbox.SnapshotRow;
import io.klantbeeld.profile.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Separates persons by what still links them, and tells the platform of it. */
@ApplicationScoped
class Separating {
    private final Resolver resolver;
    private final Concluding concluding;
    private final Outbox outbox;
    private final Clock clock;
    private final Ids ids;

    Separating(Resolver resolver, Concluding concluding, Outbox outbox, Clock clock, Ids ids) {
        this.resolver = resolver;
        this.concluding = concluding;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    Separation separate(Component component, Map<UUID, UUID> origins) {
        var persons = resolver.resolve(component.pointers().keySet(), component.links());
        return Separation.of(persons, component.pointers(), origins, ids::next);
    }

    /** Moves versions on, and publishes who came apart and who is no more. */
    void conclude(Withdrawal withdrawal) {
        var versions = concluding.conclude(withdrawal.changed(), withdrawal.resolution());
        outbox.publishAll(withdrawal.left().entrySet().stream()
                .filter(entry -> versions.containsKey(entry.getValue()))
                .map(entry -> unmerged(entry.getValue(), entry.getKey(), versions))
                .toList());
        outbox.snapshots(withdrawal.gone().entrySet().stream()
                .flatMap(entry -> ends(entry.getKey(), entry.getValue() + 1))
                .toList());
    }

    private OutboxEvent unmerged(UUID kept, UUID left, Map<UUID, Long> versions) {
        var payload =
                new ProfileLifecycle(ProfileLifecycle.Kind.UNMERGED, kept, left, clock.instant(), versions.get(kept));
        return new OutboxEvent(Topics.LIFECYCLE, kept.toString(), "ProfileUnmerged", payload);
    }

    /** A snapshot of which there is nothing to read ends the key. */
    private static Stream<SnapshotRow> ends(UUID profile, long version) {
        return Stream.of(
                new SnapshotRow(Topics.PROFILE, profile.toString(), version),
                new SnapshotRow(Topics.TRAITS, profile.toString(), version));
    }
}
