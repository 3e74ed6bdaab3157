package io.klantbeeld.profile.identity;

import java.util.Set;
import java.util.UUID;

/**
 * A merge or its reversal.
 *
 * @param kept the profile that absorbs, or that another leaves
 * @param other the profile that is absorbed, or that leaves
 * @param keptNodes nodes that stay with the one
 * @param nodes nodes that come to it or leave it
 */
record Turn(Kind kind, UUID kept, UUID other, Set<UUID> keptNodes, Set<UUID> nodes) {
    /** Which of both. */
    enum Kind {
        UNMERGED,
        MERGED
    }
}
