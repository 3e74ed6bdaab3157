package io.klantbeeld.campaign.campaign.difference;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One place in which two documents differ.
 *
 * @param path by keys where lists have them, such as {@code actions[coffee-voucher].treatments[EMAIL].cost.amount}
 * @param before null for what is added
 * @param after null for what is removed
 */
public record Difference(String path, Kind kind, JsonNode before, JsonNode after) {
    /** What happened to the place. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }
}
