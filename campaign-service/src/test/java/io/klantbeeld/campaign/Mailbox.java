package io.klantbeeld.campaign;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;

/** The mail server that the service under test sends to, and what has arrived there. */
public final class Mailbox {
    private static final Mailbox RUNNING = new Mailbox();

    private final GreenMail server;

    private Mailbox() {
        var port = Integer.getInteger(CounterpartsResource.SMTP_PORT);
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
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
