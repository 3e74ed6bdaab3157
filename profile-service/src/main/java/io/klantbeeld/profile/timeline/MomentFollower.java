package io.klantbeeld.profile.timeline;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Keeps something of moments beside the timeline. Every method runs in the transaction that changes the timeline, after
 * its rows.
 */
public interface MomentFollower {
    /**
     * Takes in moments that were not there before.
     *
     * @return those that change what is published of their persons
     */
    Collection<Moment> recorded(List<Moment> moments);

    /**
     * Takes in contacts, which may have been there before with another status.
     *
     * @return those that change what is published of their persons
     */
    Collection<Moment> restated(List<Moment> contacts);

    /** Lets go of moments at these nodes and times, which are gone. */
    void forgotten(UUID[] nodes, Instant[] times);
}
