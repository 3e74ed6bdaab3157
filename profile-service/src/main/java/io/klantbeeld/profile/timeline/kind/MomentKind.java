package io.klantbeeld.profile.timeline.kind;

import io.klantbeeld.event.ingestion.IngestedEvent;
import io.klantbeeld.event.ingestion.IngestedEvent.Direction;
import io.klantbeeld.event.ingestion.IngestedEvent.Interaction;
import java.util.Map;
import java.util.Set;

/**
 * What kind of contact moment an event is: its type, with the channel and the direction that it has unless its sender
 * names others. This is the whole table; the event names are those of the Segment specification for e-mail, live chat
 * and mobile.
 *
 * @param channel null where the source decides
 */
public record MomentKind(String type, String channel, Direction direction) {
    /** Every type of a contact moment. */
    public static final Set<String> TYPES = Set.of("EVENT", "MESSAGE", "CALL", "VISIT", "REVIEW", "INVOICE");

    private static final String EVENT = "EVENT";

    private static final MomentKind ANY_EVENT = new MomentKind(EVENT, null, Direction.INBOUND);

    private static final Map<Interaction, MomentKind> REPORTED = Map.of(
            Interaction.CALL, new MomentKind("CALL", "PHONE", Direction.INBOUND),
            Interaction.VISIT, new MomentKind("VISIT", "FACE_TO_FACE", Direction.INBOUND),
            Interaction.REVIEW, new MomentKind("REVIEW", null, Direction.INBOUND),
            Interaction.INVOICE, new MomentKind("INVOICE", null, Direction.OUTBOUND),
            Interaction.MESSAGE, new MomentKind("MESSAGE", null, Direction.INBOUND));

    private static final Map<String, MomentKind> TRACKED = Map.ofEntries(
            Map.entry("Email Delivered", new MomentKind(EVENT, "EMAIL", Direction.OUTBOUND)),
            Map.entry("Email Bounced", new MomentKind(EVENT, "EMAIL", Direction.OUTBOUND)),
            Map.entry("Email Opened", new MomentKind(EVENT, "EMAIL", Direction.INBOUND)),
            Map.entry("Email Link Clicked", new MomentKind(EVENT, "EMAIL", Direction.INBOUND)),
            Map.entry("Email Marked as Spam", new MomentKind(EVENT, "EMAIL", Direction.INBOUND)),
            Map.entry("Unsubscribed", new MomentKind(EVENT, "EMAIL", Direction.INBOUND)),
            Map.entry("Live Chat Conversation Started", new MomentKind(EVENT, "CHAT", Direction.INBOUND)),
            Map.entry("Live Chat Conversation Ended", new MomentKind(EVENT, "CHAT", Direction.INBOUND)),
            Map.entry("Live Chat Message Sent", new MomentKind(EVENT, "CHAT", Direction.INBOUND)),
            Map.entry("Live Chat Message Received", new MomentKind(EVENT, "CHAT", Direction.OUTBOUND)),
            Map.entry("Push Notification Received", new MomentKind(EVENT, "PUSH_APP", Direction.OUTBOUND)),
            Map.entry("Push Notification Bounced", new MomentKind(EVENT, "PUSH_APP", Direction.OUTBOUND)),
            Map.entry("Push Notification Tapped", new MomentKind(EVENT, "PUSH_APP", Direction.INBOUND)));

    /** The kind of an event; one that is no moment, such as an IDENTIFY, is of the kind that any event is. */
    public static MomentKind of(IngestedEvent.Type type, String name, Interaction interaction) {
        return switch (type) {
            case CONTACT_MOMENT -> REPORTED.get(interaction);
            case TRACK -> TRACKED.getOrDefault(name, ANY_EVENT);
            case PAGE, SCREEN, IDENTIFY, GROUP, ALIAS -> ANY_EVENT;
        };
    }

    /** The type of the moment that a contact on a channel is. */
    public static String ofContact(String channel) {
        return switch (channel) {
            case "PHONE" -> "CALL";
            case "FACE_TO_FACE", "REMOTE_MEETING" -> "VISIT";
            default -> "MESSAGE";
        };
    }
}
