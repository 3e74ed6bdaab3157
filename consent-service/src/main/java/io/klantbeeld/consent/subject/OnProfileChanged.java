package io.klantbeeld.consent.subject;

import io.klantbeeld.event.profile.ProfileSnapshot;
import io.klantbeeld.outbox.Consumption;
import io.klantbeeld.outbox.ReceivedRecord;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in {@code profile.profile.v1}. */
@ApplicationScoped
class OnProfileChanged {
    static final String CONSUMER = "consent-subjects";

    private final Consumption consumption;
    private final ProfileProjection projection;
    private final Event<ProfilesSeen> seen;

    OnProfileChanged(Consumption consumption, ProfileProjection projection, Event<ProfilesSeen> seen) {
        this.consumption = consumption;
        this.projection = projection;
        this.seen = seen;
    }

    @Incoming("profiles")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        consumption.snapshots(CONSUMER, records, this::take);
    }

    private void take(List<ReceivedRecord> records) {
        Map<UUID, ProfileSnapshot> newest = new LinkedHashMap<>();
        Set<UUID> erased = new HashSet<>();
        for (var received : records) {
            if (received.isTombstone()) {
                erased.add(UUID.fromString(received.key()));
            } else {
                var profile = valid(received.as(ProfileSnapshot.class));
                newest.merge(profile.profileId(), profile, (a, b) -> a.version() >= b.version() ? a : b);
            }
        }
        var changed = new HashSet<>(projection.take(new ArrayList<>(newest.values())));
        changed.addAll(projection.erase(erased));
        if (!changed.isEmpty()) {
            seen.fire(new ProfilesSeen(Set.copyOf(changed)));
        }
    }

    private static ProfileSnapshot valid(ProfileSnapshot profile) {
        if (profile.profileId() == null || profile.state() == null) {
            throw new IllegalArgumentException("A profile has an id and a state");
        }
        return profile;
    }
}
