package io.klantbeeld.campaign.decision.reservation;

import io.klantbeeld.rest.Brands;
import java.util.Map;

/**
 * A place on a page.
 *
 * @param brands whose campaigns may fill it
 * @param name such as {@code home-hero}
 * @param channel of the page
 */
record Place(Brands brands, String name, String channel) {
    private static final String PLACEMENT = "placement";

    /** What a contact that fills it answers. */
    Map<String, Object> event() {
        return Map.of(PLACEMENT, name);
    }
}
