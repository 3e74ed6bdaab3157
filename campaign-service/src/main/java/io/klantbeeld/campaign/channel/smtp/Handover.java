package io.klantbeeld.campaign.channel.smtp;

import io.vertx.ext.mail.MailMessage;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A mail that knows whether its transaction has begun. The client says neither when it starts to talk about a mail nor
 * in which command it failed, but it asks for the hidden recipients at one moment only: when it composes the envelope,
 * directly before MAIL FROM. Until then the mail has certainly not left, and can still be held back.
 */
final class Handover extends MailMessage {
    private final CompletableFuture<Boolean> begun = new CompletableFuture<>();

    @Override
    public List<String> getBcc() {
        if (!begun.complete(true)) {
            throw new IllegalStateException("The mail is held back, or was handed over before");
        }
        return null; // an empty list would be asked for twice
    }

    /** Completes when the transaction begins: with true, or with false once the mail is held back. */
    CompletableFuture<Boolean> beginning() {
        return begun;
    }

    /** Whether the server may have heard of the mail. */
    boolean hasBegun() {
        return begun.getNow(false);
    }

    /** Keeps the mail from ever leaving; false if it may be too late. */
    boolean holdBack() {
        return begun.complete(false);
    }
}
