package io.klantbeeld.benchmark.contact.mail;

import io.klantbeeld.benchmark.drive.Drive;
import io.klantbeeld.benchmark.drive.Drive.Operation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends the same mail again and again on one connection, for nobody's sake: the limit of a dispatcher. */
public final class BareMails implements Operation {
    private static final int CONNECTIONS = 16;
    private static final int REPLIES = 3;

    private final Socket socket;
    private final BufferedReader in;
    private final byte[] envelope = "MAIL FROM:<bounces@example.com>\r\nRCPT TO:<anna@example.com>\r\nDATA\r\n"
            .getBytes(StandardCharsets.US_ASCII);
    private final byte[] content;

    BareMails(int port, byte[] mail) {
        try {
            content = end(mail);
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            in.readLine();
            socket.getOutputStream().write("EHLO localhost\r\n".getBytes(StandardCharsets.US_ASCII));
            in.readLine();
            in.readLine();
        } catch (IOException failed) {
            throw new IllegalStateException("The limit could not be measured: " + failed.getMessage(), failed);
        }
    }

    /** How many such mails a second a counter of its own accepts, on as many connections as the service has. */
    public static double perSecond(byte[] mail, Duration warmup, Duration measured) {
        try (var counter = MailCounter.on(0)) {
            return new Drive(CONNECTIONS, null, warmup, measured)
                    .run(i -> new BareMails(counter.port(), mail))
                    .perSecond();
        }
    }

    @Override
    public String perform(long number, long intendedAt) throws IOException {
        socket.getOutputStream().write(envelope);
        for (int i = 0; i < REPLIES; i++) {
            in.readLine();
        }
        socket.getOutputStream().write(content);
        var reply = in.readLine();
        return reply != null && reply.startsWith("250") ? null : "refused";
    }

    private static byte[] end(byte[] mail) {
        return (new String(mail, StandardCharsets.ISO_8859_1) + ".\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException ignored) {
            // It is not used again.
        }
    }
}
