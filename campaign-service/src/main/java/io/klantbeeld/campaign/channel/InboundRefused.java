package io.klantbeeld.campaign.channel;

/** Says that an inbound message is not taken, in words without anything of its content. */
public final class InboundRefused extends Exception {
    /** Why it is not taken. */
    public enum Cause {
        /** Nothing proves that it comes from the provider. */
        UNTRUSTED,
        /** It is not what the provider sends. */
        UNREADABLE
    }

    private final Cause reason;
    private final String field;

    private InboundRefused(Cause reason, String field, String message) {
        super(message);
        this.reason = reason;
        this.field = field;
    }

    /** Nothing proves that it comes from the provider; no more is said, since a forger would learn from it. */
    public static InboundRefused untrusted() {
        return new InboundRefused(Cause.UNTRUSTED, null, "The message is not from the provider");
    }

    /** A field of it, or the whole ({@code body}), is not what the provider sends. */
    public static InboundRefused unreadable(String field, String fault) {
        return new InboundRefused(Cause.UNREADABLE, field, fault);
    }

    /** Why it is not taken. */
    public Cause reason() {
        return reason;
    }

    /** The field that is wrong; null for a message that is not trusted. */
    public String field() {
        return field;
    }
}
