package io.klantbeeld.campaign.channel;

import java.util.List;
import java.util.UUID;

/**
 * Takes messages to the provider of one channel. Every adapter passes the same contract test kit: it answers every
 * submission, never by an exception, and says ACCEPTED only for what the provider has taken over.
 */
public interface ChannelAdapter {
    /** What the adapter is and can do. */
    ChannelDescription describe();

    /** What stands in the way of sending for a brand, in words for its operator; empty if nothing does. */
    List<String> validate(String brand);

    /**
     * Submits one message and waits for the outcome, at most {@link ChannelDescription#patience()}. Blocks; call it on
     * a virtual thread, and outside any transaction.
     */
    Submission submit(OutboundMessage message);

    /** Asks the provider what became of a contact whose outcome is unknown. */
    Lookup lookup(UUID contactId);

    /**
     * Reads what the provider sent back; empty if it says nothing of a contact.
     *
     * @throws InboundRefused if it cannot be read, or nothing proves that it comes from the provider
     */
    List<Feedback> parse(InboundMessage message) throws InboundRefused;
}
