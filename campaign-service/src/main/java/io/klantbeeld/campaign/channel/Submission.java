package io.klantbeeld.campaign.channel;

import java.time.Duration;

/**
 * What is known of a submission. The reasons are codes and fixed words for the ledger and for logs, never text from the
 * provider, which likes to quote addresses.
 */
public sealed interface Submission {
    /** The provider has taken over the message. */
    record Accepted(String providerId) implements Submission {}

    /** The message was certainly not taken over, and may be later: try again, not before a time. */
    record Retry(String reason, Duration after) implements Submission {}

    /** The message was refused for good. */
    record Reject(String reason) implements Submission {}

    /** The message may or may not have been taken over: it must not be sent again by itself. */
    record Unknown(String reason) implements Submission {}
}
