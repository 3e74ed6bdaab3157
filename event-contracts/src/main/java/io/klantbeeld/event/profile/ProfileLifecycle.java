package io.klantbeeld.event.profile;

import java.time.Instant;
import java.util.UUID;

/**
 * Notifies of a turn in the life of a profile ({@code profile.lifecycle.v1}).
 *
 * @param other the absorbed or separated profile of a MERGED or UNMERGED; null for the others
 */
public record ProfileLifecycle(Kind kind, UUID profileId, UUID other, Instant at, long version) {
    /** What happened to the profile. */
    public enum Kind {
        MERGED,
        UNMERGED,
        RESTRICTED,
        ERASED
    }
}
