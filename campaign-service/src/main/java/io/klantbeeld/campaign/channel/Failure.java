package io.klantbeeld.campaign.channel;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Why a submission did not end well: a code that ledger and people know, and what the provider answered in codes of its
 * own, never in its words, which like to quote addresses.
 *
 * @param detail such as {@code SMTP 451 4.7.1 to RCPT TO}; null where the code says it all
 */
public record Failure(Code code, String detail) {
    private static final Pattern DETAIL = Pattern.compile("[A-Z][A-Za-z0-9. ]{0,59}");

    public Failure {
        Objects.requireNonNull(code, "code");
        if (detail != null && !DETAIL.matcher(detail).matches()) {
            throw new IllegalArgumentException("The detail of a failure is one of a protocol, not a text");
        }
    }

    /** A failure of which there is nothing more to say. */
    public static Failure of(Code code) {
        return new Failure(code, null);
    }

    /** All codes that there are; each has a text in every language. */
    public enum Code {
        /** All connections that are permitted were in use for too long. */
        NO_CONNECTION_FREE,
        /** Nobody answered, or not as the provider should. */
        PROVIDER_UNREACHABLE,
        /** The connection ended before the message was on its way. */
        CONNECTION_LOST,
        /** The provider does not let us in. */
        PROVIDER_REFUSES_ACCESS,
        /** The provider has moved elsewhere, which an operator has to follow. */
        PROVIDER_MOVED,
        /** The provider takes the message later. */
        PROVIDER_POSTPONES,
        /** The provider failed, at a moment at which it may have taken the message. */
        PROVIDER_FAILED,
        /** The service was told to stop. */
        SERVICE_STOPS,
        /** The provider does not take the message, ever. */
        MESSAGE_REFUSED,
        /** Nobody has the address; the name is that of a bounce for good, since it means the same. */
        HARD_BOUNCE,
        /** The address is not one that can be written on a message. */
        ADDRESS_UNUSABLE,
        /** The link to opt out is not one that can be written on a message. */
        OPT_OUT_UNUSABLE,
        /** The name of the message is not one that can be written on a message. */
        MESSAGE_ID_UNUSABLE,
        /** The brand is not configured to send on the channel, or wrongly; the list of channels says how. */
        BRAND_NOT_READY,
        /** The provider had the message, and did not say what it did with it. */
        NO_ANSWER,
        /** The adapter ended with a fault of its own. */
        ADAPTER_FAILED
    }
}
