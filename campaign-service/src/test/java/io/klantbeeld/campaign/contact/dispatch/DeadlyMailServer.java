package io.klantbeeld.campaign.contact.dispatch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;

/** A mail server that says when a client has come so far, and lets it wait there until it is dead. */
final class DeadlyMailServer implements AutoCloseable {
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*<([0-9a-f-]{36})@");

    private final ServerSocket socket;
    private final List<UUID> mails = new CopyOnWriteArrayList<>();
    private volatile Trap trap;

    DeadlyMailServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How often a contact arrived, whether or not the client was told. */
    long mailsOf(UUID contact) {
        return mails.stream().filter(contact::equals).count();
    }

    /** Whoever comes to the moment waits there. */
    Trap trapAt(Moment moment) {
        trap = new Trap(moment, new CountDownLatch(1), new CountDownLatch(1));
        return trap;
    }

    private void listen() {
        try {
            while (true) {
                var connection = socket.accept();
                Thread.ofVirtual().start(() -> talk(connection));
            }
        } catch (IOException e) {
            // The server was closed.
        }
    }

    private void talk(Socket connection) {
        try (connection) {
            var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
            reach(Moment.CONNECTED);
            say(connection, "220 mail.example.com");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                answer(line, in, connection);
            }
        } catch (IOException e) {
            // The client is dead.
        }
    }

    private void answer(String line, BufferedReader in, Socket connection) throws IOException {
        switch (line.substring(0, Math.min(4, line.length()))) {
            case "EHLO" -> say(connection, "250 mail.example.com");
            case "MAIL" -> {
                reach(Moment.MAIL_FROM);
                say(connection, "250 ok");
            }
            case "DATA" -> {
                say(connection, "354 go on");
                reach(Moment.DATA);
                mails.add(mail(in));
                reach(Moment.DOT);
                say(connection, "250 taken");
            }
            case "QUIT" -> say(connection, "221 bye");
            default -> say(connection, "250 ok");
        }
    }

    private static UUID mail(BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (var line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new IOException("The mail has no end");
            }
            mail.append(line).append('\n');
        }
        var id = MESSAGE_ID.matcher(mail);
        if (!id.find()) {
            throw new IOException("The mail has no Message-ID of a contact");
        }
        return UUID.fromString(id.group(1));
    }

    private void reach(Moment moment) throws IOException {
        var set = trap;
        if (set != null && set.moment == moment) {
            set.reached.countDown();
            try {
                set.open.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }

    private static void say(Socket connection, String answer) throws IOException {
        connection.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        connection.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** How far a client has come. */
    enum Moment {
        CONNECTED,
        MAIL_FROM,
        DATA,
        /** All of the mail has arrived and nothing was answered. */
        DOT
    }

    /** Holds whoever comes to a moment. */
    record Trap(Moment moment, CountDownLatch reached, CountDownLatch open) {
        boolean isSprung() {
            return reached.getCount() == 0;
        }

        void release() {
            open.countDown();
        }
    }
}
