package io.klantbeeld.campaign.simulation;

import io.klantbeeld.campaign.simulation.enactment.Overrides;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is tried, as it is kept.
 *
 * @param number of the revision
 * @param compared whether a revision lives that it is compared with
 * @param same whether it is tried as it lives, so that there is no difference
 * @param audience null for everybody of the brand
 * @param event null where nothing happens
 */
record Trial(
        String campaign,
        UUID revision,
        int number,
        boolean compared,
        boolean same,
        Audience audience,
        Instant at,
        Map<String, Object> event,
        Overrides overrides,
        int sample) {
    /** Whom it is tried on: one of the three is given. */
    record Audience(String segment, String when, List<UUID> persons) {}
}
