package io.klantbeeld.campaign;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/** The mail server that the service under test sends to, and what has arrived there. */
public final class Mailbox {
    private static final Mailbox RUNNING = new Mailbox();

    private final GreenMail server;
    private final GreenMailUser bounces;

    private Mailbox() {
        server = new GreenMail(new ServerSetup[] {
            setup(CounterpartsResource.SMTP_PORT, ServerSetup.PROTOCOL_SMTP),
            setup(CounterpartsResource.IMAP_PORT, ServerSetup.PROTOCOL_IMAP)
        });
        bounces = server.setUser(CounterpartsResource.BOUNCES, CounterpartsResource.BOUNCES);
        server.start();
    }

    /** The mail server, started when first asked for. */
    public static Mailbox running() {
        return RUNNING;
    }

    /** The mails to an address. */
    public List<MimeMessage> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> header(mail, "To").contains(address))
                .toList();
    }

    /** A mail comes to the address for bounces. */
    public void returns(byte[] mail) {
        try {
            bounces.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail)));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** How many mails are in a folder of the mailbox for bounces; none when there is no such folder. */
    public int returned(String folder) {
        try {
            var store = server.getManagers().getImapHostManager();
            var found = store.getFolder(bounces, folder, false);
            return found == null ? 0 : found.getMessageCount();
        } catch (FolderException e) {
            throw new AssertionError(e);
        }
    }

    private static ServerSetup setup(String port, String protocol) {
        return new ServerSetup(Integer.getInteger(port), "127.0.0.1", protocol);
    }

    /** A header of a mail, decoded; empty when it has none. */
    public static String header(MimeMessage mail, String name) {
        try {
            var value = mail.getHeader(name, ", ");
            return value == null ? "" : jakarta.mail.internet.MimeUtility.unfold(value);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
