package io.klantbeeld.campaign.projection;

import java.util.Collection;
import java.util.UUID;

/**
 * Holds still what a feature counts per person while persons merge or part. Both methods run in the transaction that
 * moves the members.
 */
public interface MergeGuard {
    /** Locks the roots, in the order of their ids, before any member moves. */
    void hold(Collection<UUID> roots);

    /** Puts the feature's own facts in order after the members of these roots have moved. */
    void moved(Collection<UUID> roots);
}
