package io.klantbeeld.platform.demo;

import java.time.Instant;
import java.util.List;

/** Looks into the mails that the local mail server received. */
@FunctionalInterface
public interface Mailbox {
    /** The mails to an address, oldest first. */
    List<Mail> of(String address);

    /**
     * A received mail.
     *
     * @param receivedAt when the server answered 250 to its data
     * @param listUnsubscribe value of the header of that name; null when absent
     * @param listUnsubscribePost value of the header of that name; null when absent
     * @param signed whether a DKIM signature covers both of them
     */
    record Mail(
            Instant receivedAt, String subject, String listUnsubscribe, String listUnsubscribePost, boolean signed) {}
}
