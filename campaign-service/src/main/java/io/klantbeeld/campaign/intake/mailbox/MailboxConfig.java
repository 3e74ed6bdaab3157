package io.klantbeeld.campaign.intake.mailbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** The mailboxes for what comes back by mail; without any, nothing is read. */
@ConfigMapping(prefix = "klantbeeld.mailbox")
interface MailboxConfig {
    /** How often the mailboxes are read. */
    @WithDefault("PT10S")
    Duration poll();

    /** How long a mail server may be silent. */
    @WithDefault("PT20S")
    Duration timeout();

    /** Bytes that are read of a mail; what a report says stands at its beginning. */
    @WithDefault("1048576")
    int maxMailBytes();

    /** Mails that are handled before the connection is made anew. */
    @WithDefault("100")
    int batch();

    /** The mailboxes, each under a name of the operator's choice, such as a brand. */
    Map<String, Account> accounts();

    /** One mailbox. */
    interface Account {
        /** The IMAP server. */
        String host();

        @WithDefault("993")
        int port();

        /** TLS from the first byte, STARTTLS, or NONE (on the local platform only). */
        @WithDefault("TLS")
        Encryption encryption();

        /** Who to be. */
        String username();

        /** The password. */
        String password();

        /** Where reports arrive. */
        @WithDefault("INBOX")
        String folder();

        /** Where mails go that were read. */
        @WithDefault("Processed")
        String processedFolder();

        /** Where mails go that nobody can read. */
        @WithDefault("Unreadable")
        String unreadableFolder();
    }

    /** How a connection is kept private. */
    enum Encryption {
        TLS,
        STARTTLS,
        NONE
    }
}
