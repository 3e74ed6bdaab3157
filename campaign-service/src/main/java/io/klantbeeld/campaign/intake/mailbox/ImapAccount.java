package io.klantbeeld.campaign.intake.mailbox;

import io.klantbeeld.campaign.intake.mailbox.MailboxConfig.Account;
import io.klantbeeld.campaign.intake.mailbox.MailboxConfig.Encryption;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.time.Duration;
import java.util.Properties;

/** Logs in to the mailbox of one account. */
final class ImapAccount {
    private final Account account;
    private final Session session;

    ImapAccount(Account account, Duration timeout) {
        this.account = account;
        this.session = Session.getInstance(properties(account.encryption(), timeout));
    }

    /** Names the mailbox the same on every replica. */
    String name() {
        return account.host() + "/" + account.username() + "/" + account.folder();
    }

    /** The mailbox, open for reading and moving; close it. */
    OpenMailbox open() throws MessagingException {
        var store = session.getStore("imap");
        try {
            store.connect(account.host(), account.port(), account.username(), account.password());
            var inbox = store.getFolder(account.folder());
            var processed = existing(store, account.processedFolder());
            var unreadable = existing(store, account.unreadableFolder());
            inbox.open(Folder.READ_WRITE);
            return new OpenMailbox(store, inbox, processed, unreadable);
        } catch (MessagingException e) {
            OpenMailbox.close(store);
            throw e;
        }
    }

    private static Folder existing(Store store, String name) throws MessagingException {
        var folder = store.getFolder(name);
        // Another replica may make it in the same moment.
        if (!folder.exists() && !folder.create(Folder.HOLDS_MESSAGES) && !folder.exists()) {
            throw new MessagingException("A folder cannot be made");
        }
        return folder;
    }

    private static Properties properties(Encryption encryption, Duration timeout) {
        var millis = Long.toString(timeout.toMillis());
        var properties = new Properties();
        properties.setProperty("mail.imap.connectiontimeout", millis);
        properties.setProperty("mail.imap.timeout", millis);
        properties.setProperty("mail.imap.writetimeout", millis);
        properties.setProperty("mail.imap.ssl.enable", Boolean.toString(encryption == Encryption.TLS));
        properties.setProperty("mail.imap.starttls.enable", Boolean.toString(encryption == Encryption.STARTTLS));
        properties.setProperty("mail.imap.starttls.required", Boolean.toString(encryption == Encryption.STARTTLS));
        properties.setProperty("mail.imap.ssl.checkserveridentity", "true");
        return properties;
    }
}
