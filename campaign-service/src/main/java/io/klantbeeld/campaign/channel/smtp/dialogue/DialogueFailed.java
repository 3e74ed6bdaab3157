package io.klantbeeld.campaign.channel.smtp.dialogue;

import java.util.Optional;

/** Says at which step a dialogue failed: by the server's answer, or without one because the connection broke. */
public final class DialogueFailed extends Exception {
    private final Step step;
    private final Reply reply;

    private DialogueFailed(Step step, Reply reply, String message, Throwable cause) {
        super(message, cause);
        this.step = step;
        this.reply = reply;
    }

    static DialogueFailed answered(Step step, Reply reply) {
        return new DialogueFailed(step, reply, reply + " to " + step.words(), null);
    }

    static DialogueFailed unanswered(Step step, Throwable cause) {
        return new DialogueFailed(step, null, "No answer to " + step.words(), cause);
    }

    static DialogueFailed notBegun() {
        return new DialogueFailed(Step.WAITING, null, "No connection was free", null);
    }

    /** How far it had come. */
    public Step step() {
        return step;
    }

    /** What the server said; empty if it said nothing. */
    public Optional<Reply> reply() {
        return Optional.ofNullable(reply);
    }
}
