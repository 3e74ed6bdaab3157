package io.klantbeeld.profile.identity;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What became of persons of whom facts were taken back.
 *
 * @param resolution the profile of each node that is left
 * @param left the profile that each separated profile came out of
 * @param gone profiles of which nothing is left, with their versions
 */
public record Withdrawal(Resolution resolution, Map<UUID, UUID> left, Map<UUID, Long> gone) {
    /** Profiles that stay, and of which something was taken. */
    public Set<UUID> changed() {
        return resolution.changed();
    }
}
