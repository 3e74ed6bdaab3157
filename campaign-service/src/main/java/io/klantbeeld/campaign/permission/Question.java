package io.klantbeeld.campaign.permission;

import java.util.List;

/**
 * Whether a person may be contacted, on the wire.
 *
 * @param person reference to the person
 * @param contactPoint reference to the address to be used; null where the channel's addresses are no identifiers
 */
public record Question(
        String person,
        String brand,
        String purpose,
        String channel,
        List<String> topics,
        String contentClass,
        String contactPoint) {}
