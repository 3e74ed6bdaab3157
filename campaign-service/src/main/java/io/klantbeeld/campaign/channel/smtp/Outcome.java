package io.klantbeeld.campaign.channel.smtp;

import io.klantbeeld.campaign.channel.Submission;
import io.klantbeeld.campaign.channel.Submission.Reject;
import io.klantbeeld.campaign.channel.Submission.Retry;
import io.klantbeeld.campaign.channel.Submission.Unknown;
import io.klantbeeld.campaign.channel.smtp.dialogue.DialogueFailed;
import io.klantbeeld.campaign.channel.smtp.dialogue.Reply;
import io.klantbeeld.campaign.channel.smtp.dialogue.Step;
import java.time.Duration;
import java.util.Set;

/**
 * What a failed dialogue means. Only the server's own answer, or that no word of the mail was out, allows another
 * attempt; a connection that broke later may have broken after the server took the mail.
 */
final class Outcome {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration LATER = Duration.ofMinutes(1);
    private static final Duration LATEST = Duration.ofMinutes(30);
    // What the server wants of us, not of the mail: authentication and encryption.
    private static final Set<Integer> OUR_FAULT = Set.of(530, 534, 535, 538);

    private Outcome() {}

    static Submission of(DialogueFailed failure, int attempt) {
        return failure.reply()
                .filter(Reply::isReadable)
                .map(reply -> answered(failure.step(), reply, attempt))
                .orElseGet(() -> unanswered(failure.step(), attempt));
    }

    private static Submission answered(Step step, Reply reply, int attempt) {
        var reason = reply + " to " + step.words();
        if (step == Step.GREETING || OUR_FAULT.contains(reply.code())) {
            return new Retry(reason, pause(LATER, attempt));
        }
        return reply.isPermanent() ? new Reject(reason) : new Retry(reason, pause(LATER, attempt));
    }

    private static Submission unanswered(Step step, int attempt) {
        return switch (step) {
            case WAITING -> new Retry("No connection was free in time", pause(SOON, attempt));
            case GREETING -> new Retry("The mail server cannot be reached", pause(SOON, attempt));
            case SENDER, RECIPIENT, DATA -> new Retry("No answer to " + step.words(), pause(SOON, attempt));
            case CONTENT -> new Unknown("No answer to the mail");
        };
    }

    private static Duration pause(Duration first, int attempt) {
        var pause = first.multipliedBy(1L << Math.clamp(attempt - 1, 0, 16));
        return pause.compareTo(LATEST) < 0 ? pause : LATEST;
    }
}
