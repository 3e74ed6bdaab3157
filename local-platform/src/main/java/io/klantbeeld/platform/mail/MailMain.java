package io.klantbeeld.platform.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Runs the mail server: SMTP port, IMAP port and mail directory are its arguments. */
public final class MailMain {
    // What is older stays in its file; mailboxes live in memory.
    private static final int RELOADED = 1_000;

    private MailMain() {}

    public static void main(String[] arguments) throws MessagingException, UserException {
        int smtp = Integer.parseInt(arguments[0]);
        int imap = Integer.parseInt(arguments[1]);
        MailDirectory directory = new MailDirectory(Path.of(arguments[2]), Clock.systemUTC());
        GreenMail server = new GreenMail(new ServerSetup[] {
            new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(imap, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        UserManager users = server.getManagers().getUserManager();
        users.setAuthRequired(false);
        refill(users, directory);
        keepFiles(users, directory);
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop"));
    }

    /** Writes the file before the client is told that the mail was accepted. */
    private static void keepFiles(UserManager users, MailDirectory directory) {
        MessageDeliveryHandler mailboxes = users.getMessageDeliveryHandler();
        users.setMessageDeliveryHandler((MovingMessage mail, MailAddress recipient) -> {
            directory.add(recipient.getEmail(), mail.getMessage());
            return mailboxes.handle(mail, recipient);
        });
    }

    private static void refill(UserManager users, MailDirectory directory) throws MessagingException, UserException {
        List<ReceivedMail> mails = directory.list();
        for (ReceivedMail mail : mails.subList(Math.max(0, mails.size() - RELOADED), mails.size())) {
            GreenMailUser user = users.getUserByEmail(mail.recipient());
            if (user == null) {
                user = users.createUser(mail.recipient(), mail.recipient(), mail.recipient());
            }
            user.deliver(mail.message());
        }
    }
}
