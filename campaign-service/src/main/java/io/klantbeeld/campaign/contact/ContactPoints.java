package io.klantbeeld.campaign.contact;

import io.klantbeeld.campaign.channel.ChannelName;
import io.klantbeeld.campaign.channel.ContactPointKind;
import java.util.Optional;

/** Says which identifiers are addresses on a channel. */
public final class ContactPoints {
    private ContactPoints() {}

    /** The namespace of the addresses on a channel; empty where an address is no identifier of its own. */
    public static Optional<String> namespace(String channel) {
        return ChannelName.of(channel).flatMap(ChannelName::contactPoint).map(ContactPointKind::namespace);
    }
}
