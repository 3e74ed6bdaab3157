package io.klantbeeld.campaign.channel;

import io.klantbeeld.campaign.channel.ChannelDescription.Delivery;
import io.klantbeeld.rest.Problems;
import java.util.Arrays;
import java.util.Optional;

/** The channels that there are, and how contacts get to people on them; not every installation has all of them. */
public enum ChannelName {
    EMAIL(Delivery.PUSH, ContactPointKind.EMAIL),
    SMS(Delivery.PUSH, ContactPointKind.SMS),
    WHATSAPP(Delivery.PUSH, ContactPointKind.SMS),
    PUSH_APP(Delivery.PUSH),
    PUSH_WEB(Delivery.PUSH),
    IN_APP(Delivery.PULL),
    WEB(Delivery.PULL),
    PHONE(Delivery.HUMAN, ContactPointKind.PHONE),
    POST(Delivery.PUSH),
    FACE_TO_FACE(Delivery.HUMAN),
    REMOTE_MEETING(Delivery.HUMAN),
    SOCIAL(Delivery.PUSH),
    WEARABLE(Delivery.PUSH),
    SMART_TV(Delivery.PUSH),
    TV(Delivery.HUMAN),
    RADIO(Delivery.HUMAN),
    PRESS(Delivery.HUMAN),
    LEAFLET(Delivery.HUMAN);

    private final Delivery delivery;
    private final ContactPointKind contactPoint;

    ChannelName(Delivery delivery) {
        this(delivery, null);
    }

    ChannelName(Delivery delivery, ContactPointKind contactPoint) {
        this.delivery = delivery;
        this.contactPoint = contactPoint;
    }

    /** How contacts get to people on the channel. */
    public Delivery delivery() {
        return delivery;
    }

    /** The kind of addresses that people have on the channel; empty where the platform knows none. */
    public Optional<ContactPointKind> contactPoint() {
        return Optional.ofNullable(contactPoint);
    }

    /** Tells whether messages are sent on the channel to addresses that the platform does not know. */
    public boolean lacksAddresses() {
        return delivery == Delivery.PUSH && contactPoint == null;
    }

    /** Tells whether there is a channel of a name. */
    public static boolean isKnown(String name) {
        return of(name).isPresent();
    }

    /** Refuses with 400 a field that names something else; null names nothing. */
    public static void require(String field, String name) {
        if (name != null && !isKnown(name)) {
            throw Problems.invalid(field, "must be a channel, such as EMAIL");
        }
    }

    /** The channel of a name; empty if there is none. */
    public static Optional<ChannelName> of(String name) {
        return Arrays.stream(values())
                .filter(channel -> channel.name().equals(name))
                .findFirst();
    }
}
