package io.klantbeeld.campaign.contact;

import java.util.Map;
import java.util.Optional;

/** Says which identifiers are addresses on a channel. */
public final class ContactPoints {
    private static final Map<String, String> NAMESPACES =
            Map.of("EMAIL", "email", "SMS", "phone", "PHONE", "phone", "WHATSAPP", "phone");

    private ContactPoints() {}

    /** The namespace of the addresses on a channel; empty where an address is no identifier of its own. */
    public static Optional<String> namespace(String channel) {
        return Optional.ofNullable(NAMESPACES.get(channel));
    }
}
