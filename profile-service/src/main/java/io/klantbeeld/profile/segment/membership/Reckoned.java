package io.klantbeeld.profile.segment.membership;

import io.klantbeeld.profile.aggregate.Aggregated;
import io.klantbeeld.profile.aggregate.Aggregation;
import io.klantbeeld.profile.rule.Finding;
import io.klantbeeld.profile.rule.Unread;
import java.util.Map;
import java.util.UUID;

/**
 * What events of persons come to, as far as it was read.
 *
 * @param counted what rules compute from them
 * @param computed traits by their names
 */
record Reckoned(Map<UUID, Map<Aggregation, Aggregated>> counted, Map<UUID, Map<String, Finding>> computed) {
    static final Reckoned NOTHING = new Reckoned(Map.of(), Map.of());

    /** Whether anything was read of a person. */
    boolean has(UUID profile) {
        return counted.containsKey(profile) || computed.containsKey(profile);
    }

    Finding counted(UUID profile, Aggregation aggregation) {
        var found = counted.getOrDefault(profile, Map.of()).get(aggregation);
        if (found == null) {
            throw new Unread();
        }
        return new Finding(found.value(), found.nextExit());
    }

    Finding computed(UUID profile, String trait) {
        var found = computed.getOrDefault(profile, Map.of()).get(trait);
        if (found == null) {
            throw new Unread();
        }
        return found;
    }
}
