package io.klantbeeld.campaign.channel.smtp;

import io.klantbeeld.campaign.channel.Submission;
import io.klantbeeld.campaign.channel.Submission.Reject;
import io.klantbeeld.campaign.channel.Submission.Retry;
import io.klantbeeld.campaign.channel.Submission.Unknown;
import io.vertx.ext.mail.SMTPException;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a failure means. Only the server's own answer, or the certainty that the transaction had not begun, allows
 * another attempt; a connection that broke in between may have broken after the server took the mail, so that its
 * outcome is unknown.
 */
final class Outcome {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration LATER = Duration.ofMinutes(1);
    private static final Duration LATEST = Duration.ofMinutes(30);
    // What the server wants of us, not of the mail: authentication and encryption.
    private static final Set<Integer> OUR_FAULT = Set.of(530, 534, 535, 538);
    private static final Pattern REPLY =
            Pattern.compile("(\\d{3})(?:[ -](\\d\\.\\d{1,3}\\.\\d{1,3})?.*)?", Pattern.DOTALL);

    private Outcome() {}

    static Submission of(Throwable failure, boolean begun, int attempt) {
        if (!begun) {
            return beforeTheTransaction(failure, attempt);
        }
        if (!(failure instanceof SMTPException answer)) {
            return new Unknown("The connection broke during the transaction");
        }
        var reply = REPLY.matcher(answer.getReplyMessage());
        if (!reply.matches()) {
            return new Unknown("The server's answer is not one of SMTP");
        }
        var reason =
                "SMTP " + reply.group(1) + (reply.group(2) == null ? "" : " " + reply.group(2)) + ", " + stage(answer);
        boolean permanent = answer.isPermanent() && !OUR_FAULT.contains(answer.getReplyCode());
        return permanent ? new Reject(reason) : new Retry(reason, pause(LATER, attempt));
    }

    /** No connection was ready, and the mail is held back. */
    static Submission notReady(int attempt) {
        return new Retry("No connection was ready in time", pause(SOON, attempt));
    }

    /** The server heard of the mail, and said nothing for too long. */
    static Submission noAnswer() {
        return new Unknown("The server did not answer in time");
    }

    private static Submission beforeTheTransaction(Throwable failure, int attempt) {
        if ("message exceeds allowed size limit".equals(failure.getMessage())) {
            return new Reject("The mail is larger than the server allows");
        }
        var reason = failure instanceof SMTPException answer
                ? "SMTP " + answer.getReplyCode() + " before the transaction"
                : "The mail server cannot be reached";
        return new Retry(reason, pause(SOON, attempt));
    }

    // The client's words for the step, which stand before the server's.
    private static String stage(SMTPException answer) {
        var message = answer.getMessage();
        int end = message.indexOf(':');
        return end < 0 ? message : message.substring(0, end);
    }

    private static Duration pause(Duration first, int attempt) {
        var pause = first.multipliedBy(1L << Math.clamp(attempt - 1, 0, 16));
        return pause.compareTo(LATEST) < 0 ? pause : LATEST;
    }
}
