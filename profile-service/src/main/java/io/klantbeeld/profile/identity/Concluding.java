package io.klantbeeld.profile.identity;

import io.klantbeeld.event.Topics;
import io.klantbeeld.event.profile.ProfileLifecycle;
import io.klantbeeld.outbox.Outbox;
import io.klantbeeld.outbox.OutboxEvent;
import io.klantbeeld.outbox.SnapshotRow;
import io.klantbeeld.profile.platform.ChangeSignal;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Gives the touched profiles their new versions and tells the platform. */
@ApplicationScoped
class Concluding {
    private final ProfileRows profiles;
    private final Outbox outbox;
    private final ChangeSignal signal;
    private final List<PersonFollower> followers;
    private final Clock clock;

    Concluding(
            ProfileRows profiles,
            Outbox outbox,
            ChangeSignal signal,
            @All List<PersonFollower> followers,
            Clock clock) {
        this.profiles = profiles;
        this.outbox = outbox;
        this.signal = signal;
        this.followers = followers;
        this.clock = clock;
    }

    Map<UUID, Long> conclude(Set<UUID> touched, Resolution resolution) {
        var changed = resolution.changed();
        var all = new HashSet<>(touched);
        all.addAll(changed);
        if (all.isEmpty()) {
            return Map.of();
        }
        var versions = profiles.conclude(all, changed);
        outbox.snapshots(changed.stream()
                .flatMap(profile -> snapshots(profile, versions.get(profile)))
                .toList());
        outbox.publishAll(
                resolution.turns().stream().map(turn -> event(turn, versions)).toList());
        signal.afterCommit();
        follow(resolution.conclusion());
        return versions;
    }

    private void follow(Conclusion conclusion) {
        if (!conclusion.isEmpty()) {
            followers.forEach(follower -> follower.follow(conclusion));
        }
    }

    void forget(Set<UUID> gone) {
        if (!gone.isEmpty()) {
            followers.forEach(follower -> follower.forget(gone));
        }
    }

    private static Stream<SnapshotRow> snapshots(UUID profile, long version) {
        return Stream.of(
                new SnapshotRow(Topics.PROFILE, profile.toString(), version),
                new SnapshotRow(Topics.TRAITS, profile.toString(), version));
    }

    private OutboxEvent event(Turn turn, Map<UUID, Long> versions) {
        var kind =
                switch (turn.kind()) {
                    case MERGED -> ProfileLifecycle.Kind.MERGED;
                    case UNMERGED -> ProfileLifecycle.Kind.UNMERGED;
                };
        var payload = new ProfileLifecycle(kind, turn.kept(), turn.other(), clock.instant(), versions.get(turn.kept()));
        var type = kind == ProfileLifecycle.Kind.MERGED ? "ProfileMerged" : "ProfileUnmerged";
        return new OutboxEvent(Topics.LIFECYCLE, turn.kept().toString(), type, payload);
    }
}
