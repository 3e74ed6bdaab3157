package io.klantbeeld.campaign.campaign;

import java.util.Set;
import java.util.UUID;

/**
 * A campaign as it stands now.
 *
 * @param live the revision that lives; null before the first start
 * @param brakedChannels the channels on which it is held
 */
public record Campaign(
        String key, String brand, Lifecycle state, boolean killed, UUID live, UUID latest, Set<String> brakedChannels) {
    public Campaign {
        brakedChannels = Set.copyOf(brakedChannels);
    }

    /** The revision to decide by: the living one, or the latest while none lives. */
    public UUID revision() {
        return live == null ? latest : live;
    }
}
