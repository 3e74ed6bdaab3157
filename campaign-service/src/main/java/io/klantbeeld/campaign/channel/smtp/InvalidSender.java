package io.klantbeeld.campaign.channel.smtp;

/** Says why a brand cannot send, in words for its operator. */
final class InvalidSender extends Exception {
    InvalidSender(String reason) {
        super(reason);
    }
}
