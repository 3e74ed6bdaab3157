package io.klantbeeld.campaign.projection;

import java.util.Collection;
import java.util.UUID;

/** What a feature keeps of persons for a while and does not need: it ends with the person's erasure. */
public interface PersonalTraces {
    /** Forgets erased profiles, in the transaction that learns of the erasure, after their rows say so. */
    void forget(Collection<UUID> erased);
}
