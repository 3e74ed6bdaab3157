package io.klantbeeld.campaign.channel.smtp.mail;

/** Says why a brand cannot send, in words for its operator. */
public final class InvalidSender extends Exception {
    InvalidSender(String reason) {
        super(reason);
    }
}
