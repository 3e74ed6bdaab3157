package io.klantbeeld.campaign.channel.smtp;

import io.klantbeeld.campaign.channel.Failure;
import io.klantbeeld.campaign.channel.Failure.Code;
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
    // What a mail server says of a mailbox or domain that is not there (RFC 3463, X.1.1, X.1.2, X.1.6, X.1.10).
    private static final Set<String> NOBODY_THERE = Set.of("5.1.1", "5.1.2", "5.1.6", "5.1.10");

    private Outcome() {}

    static Submission of(DialogueFailed failure, int attempt) {
        return failure.reply()
                .filter(Reply::isReadable)
                .map(reply -> answered(failure.step(), reply, attempt))
                .orElseGet(() -> unanswered(failure.step(), attempt));
    }

    private static Submission answered(Step step, Reply reply, int attempt) {
        var failure = new Failure(code(step, reply), reply + " to " + step.words());
        return reply.isPermanent() && failure.code() != Code.PROVIDER_REFUSES_ACCESS
                ? new Reject(failure)
                : new Retry(failure, pause(LATER, attempt));
    }

    private static Code code(Step step, Reply reply) {
        if (OUR_FAULT.contains(reply.code()) || step == Step.GREETING && reply.isPermanent()) {
            return Code.PROVIDER_REFUSES_ACCESS;
        }
        if (!reply.isPermanent()) {
            return Code.PROVIDER_POSTPONES;
        }
        return step != Step.SENDER && NOBODY_THERE.contains(reply.enhanced()) ? Code.HARD_BOUNCE : Code.MESSAGE_REFUSED;
    }

    private static Submission unanswered(Step step, int attempt) {
        return switch (step) {
            case WAITING -> new Retry(Failure.of(Code.NO_CONNECTION_FREE), pause(SOON, attempt));
            case GREETING -> new Retry(Failure.of(Code.PROVIDER_UNREACHABLE), pause(SOON, attempt));
            case SENDER, RECIPIENT, DATA ->
                new Retry(new Failure(Code.CONNECTION_LOST, "No answer to " + step.words()), pause(SOON, attempt));
            case CONTENT -> new Unknown(Failure.of(Code.NO_ANSWER));
        };
    }

    private static Duration pause(Duration first, int attempt) {
        var pause = first.multipliedBy(1L << Math.clamp(attempt - 1, 0, 16));
        return pause.compareTo(LATEST) < 0 ? pause : LATEST;
    }
}
