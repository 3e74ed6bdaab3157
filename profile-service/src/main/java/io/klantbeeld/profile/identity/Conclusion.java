package io.klantbeeld.profile.identity;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a transaction made of persons; their profiles are locked until it ends.
 *
 * @param reshaped profiles to which facts came that were recorded before, or from which such facts went; absorbed ones too
 * @param news what became known of each profile
 */
public record Conclusion(Set<UUID> reshaped, Map<UUID, Set<News>> news) {
    /** Whether it says nothing. */
    public boolean isEmpty() {
        return reshaped.isEmpty() && news.isEmpty();
    }
}
