package io.klantbeeld.campaign.channel.smtp;

import io.vertx.ext.mail.MailMessage;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A mail that knows whether its transaction has begun. The client says neither when it starts to talk about a mail nor
 * in which command it failed, but it asks for the hidden recipients at one moment only: when it composes the envelope,
 * directly before MAIL FROM. Until then the mail has certainly not left, and can still be held back.
 */
final class Handover extends MailMessage {
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);

    private enum State {
        WAITING,
        BEGUN,
        HELD_BACK
    }

    @Override
    public List<String> getBcc() {
        if (!state.compareAndSet(State.WAITING, State.BEGUN)) {
            throw new IllegalStateException("The mail is held back, or was handed over before");
        }
        return null; // an empty list would be asked for twice
    }

    /** Whether the server may have heard of the mail. */
    boolean hasBegun() {
        return state.get() == State.BEGUN;
    }

    /** Keeps the mail from ever leaving; false if it may be too late. */
    boolean holdBack() {
        return state.compareAndSet(State.WAITING, State.HELD_BACK);
    }
}
