package io.klantbeeld.profile.timeline;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes the timeline and tells those who follow it. */
@ApplicationScoped
class Following {
    private final Recording recording;
    private final List<MomentFollower> followers;

    Following(Recording recording, @All List<MomentFollower> followers) {
        this.recording = recording;
        this.followers = followers;
    }

    /** Stores moments, and answers those that change what else is published of their persons. */
    List<Moment> record(List<Moment> moments) {
        var fresh = recording.record(moments).stream()
                .filter(moment -> moment.origin() != Origin.CAMPAIGN)
                .toList();
        var contacts = moments.stream()
                .filter(moment -> moment.origin() == Origin.CAMPAIGN)
                .toList();
        var telling = new ArrayList<Moment>();
        for (var follower : followers) {
            if (!fresh.isEmpty()) {
                telling.addAll(follower.recorded(fresh));
            }
            if (!contacts.isEmpty()) {
                telling.addAll(follower.restated(contacts));
            }
        }
        return telling;
    }

    /** Removes moments. */
    void forget(UUID[] nodes, Instant[] times, UUID[] ids) {
        recording.forget(nodes, times, ids);
        followers.forEach(follower -> follower.forgotten(nodes, times));
    }
}
