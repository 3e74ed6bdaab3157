package io.klantbeeld.campaign.channel;

import java.time.Instant;

/** What a provider sent back, as it came; an adapter reads only what its provider sends. */
public sealed interface InboundMessage {
    /** When it came. */
    Instant receivedAt();

    /**
     * A mail to an address for bounces and complaints.
     *
     * @param source the mail as it was sent; the end of a long one may be missing
     */
    record Mail(byte[] source, Instant receivedAt) implements InboundMessage {}

    /**
     * A call over HTTP.
     *
     * @param signature what proves that it comes from the provider; may be null
     */
    record Call(byte[] body, String signature, Instant receivedAt) implements InboundMessage {}
}
