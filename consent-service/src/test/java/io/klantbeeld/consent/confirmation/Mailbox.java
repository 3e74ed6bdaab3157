package io.klantbeeld.consent.confirmation;

import io.klantbeeld.test.Patience;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.ConfigProvider;

/** An SMTP server that takes every mail, but for recipients that it was told to refuse, and keeps what it took. */
public final class Mailbox {
    private static Mailbox opened;

    private final Map<String, List<ReceivedMail>> mails = new ConcurrentHashMap<>();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();

    private Mailbox() {}

    /** The mail server that the service is configured with; it runs from the first test that reads mails. */
    public static synchronized Mailbox open() {
        if (opened == null) {
            int port = ConfigProvider.getConfig().getValue("quarkus.mailer.port", Integer.class);
            opened = new Mailbox();
            try {
                var socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
                Thread.ofVirtual().start(() -> opened.listen(socket));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return opened;
    }

    /** Refuses the next mails to a reference. */
    public void refuse(String reference, int times) {
        refusals.put(address(reference), times);
    }

    /** How many more mails to a reference will be refused. */
    public int refusalsLeft(String reference) {
        return refusals.getOrDefault(address(reference), 0);
    }

    /** The mails to a reference, in the order in which they came. */
    public List<ReceivedMail> of(String reference) {
        return mails.getOrDefault(address(reference), List.of());
    }

    /** Waits for the first mail to a reference. */
    public ReceivedMail await(String reference) {
        return Patience.await()
                .until(() -> of(reference), found -> !found.isEmpty())
                .getFirst();
    }

    private static String address(String reference) {
        return reference.substring(reference.indexOf(':') + 1);
    }

    private void listen(ServerSocket socket) {
        try {
            while (true) {
                var connection = socket.accept();
                Thread.ofVirtual().start(() -> talk(connection));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void talk(Socket connection) {
        try (connection) {
            var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
            say(connection, "220 mailbox");
            var recipient = "";
            // RFC 5321, 4.1.1.10: after QUIT the server closes, without which clients keep the connection for ever.
            for (var line = in.readLine(); line != null && !line.startsWith("QUIT"); line = in.readLine()) {
                recipient = line.startsWith("RCPT") ? line.replaceAll(".*<(.*)>.*", "$1") : recipient;
                answer(connection, in, line.length() < 4 ? line : line.substring(0, 4), recipient);
            }
            say(connection, "221 bye");
        } catch (IOException e) {
            // The client went away.
        }
    }

    private void answer(Socket connection, BufferedReader in, String command, String recipient) throws IOException {
        switch (command) {
            case "RCPT" -> say(connection, isRefused(recipient) ? "550 5.1.1 no such mailbox" : "250 ok");
            case "DATA" -> {
                say(connection, "354 go on");
                mails.computeIfAbsent(recipient, none -> new CopyOnWriteArrayList<>())
                        .add(ReceivedMail.of(mail(in)));
                say(connection, "250 taken");
            }
            default -> say(connection, "250 ok");
        }
    }

    private boolean isRefused(String recipient) {
        int left = refusals.getOrDefault(recipient, 0);
        refusals.computeIfPresent(recipient, (address, times) -> Math.max(0, times - 1));
        return left > 0;
    }

    private static String mail(BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (var line = in.readLine(); !".".equals(line); line = in.readLine()) {
            mail.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return mail.toString();
    }

    private static void say(Socket connection, String answer) throws IOException {
        connection.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        connection.getOutputStream().flush();
    }
}
