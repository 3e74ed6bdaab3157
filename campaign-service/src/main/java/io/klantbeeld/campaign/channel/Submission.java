package io.klantbeeld.campaign.channel;

import java.time.Duration;

/** What is known of a submission. */
public sealed interface Submission {
    /** The provider has taken over the message. */
    record Accepted(String providerId) implements Submission {}

    /** The message was certainly not taken over, and may be later: try again, not before a time. */
    record Retry(Failure failure, Duration after) implements Submission {}

    /** The message was refused for good. */
    record Reject(Failure failure) implements Submission {}

    /** The message may or may not have been taken over: it must not be sent again by itself. */
    record Unknown(Failure failure) implements Submission {}
}
