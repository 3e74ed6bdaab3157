package io.klantbeeld.campaign.channel.smtp;

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
import java.util.concurrent.atomic.AtomicInteger;

/** An SMTP server that answers each command as its script says, and keeps what it was told. */
final class ScriptedSmtpServer implements AutoCloseable {
    /** Instead of an answer: closes the connection with a reset. */
    static final String RESET = "reset";

    /** Instead of an answer: nothing, for ever. */
    static final String SILENCE = "silence";

    /** After an answer: closes the connection. */
    static final String BYE = " bye";

    /** The name of the moment at which a client connects, and of the one after the last dot. */
    static final String GREETING = "greeting";

    static final String DOT = "dot";

    private static final Map<String, String> OBEDIENT = Map.of(
            GREETING,
            "220 scripted",
            "EHLO",
            "250-scripted\r\n250-PIPELINING\r\n250 ENHANCEDSTATUSCODES",
            "MAIL",
            "250 2.1.0 ok",
            "RCPT",
            "250 2.1.5 ok",
            "DATA",
            "354 go on",
            DOT,
            "250 2.0.0 taken",
            "RSET",
            "250 2.0.0 ok",
            "QUIT",
            "221 2.0.0 bye");

    private final ServerSocket socket;
    private final Map<String, String> script = new ConcurrentHashMap<>(OBEDIENT);
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final AtomicInteger connected = new AtomicInteger();

    ScriptedSmtpServer() {
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

    /** Behaves from now on, but for one moment. */
    void script(String moment, String answer) {
        obey();
        script.put(moment, answer);
    }

    void obey() {
        script.clear();
        script.putAll(OBEDIENT);
    }

    /** Mails whose last dot arrived, whatever was answered. */
    List<String> mails() {
        return mails;
    }

    int connections() {
        return connected.get();
    }

    private void listen() {
        try {
            while (true) {
                var connection = socket.accept();
                connections.add(connection);
                connected.incrementAndGet();
                Thread.ofVirtual().start(() -> talk(connection));
            }
        } catch (IOException e) {
            // The server was closed.
        }
    }

    private void talk(Socket connection) {
        try (connection) {
            var in =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
            answer(connection, GREETING);
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var command = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
                answer(connection, command);
                if (command.equals("DATA") && script.get("DATA").startsWith("354")) {
                    mails.add(mail(in));
                    answer(connection, DOT);
                }
            }
        } catch (IOException e) {
            // The client went away, or the script said so.
        }
    }

    private static String mail(BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (var line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new IOException("The mail has no end");
            }
            mail.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return mail.toString();
    }

    private void answer(Socket connection, String moment) throws IOException {
        var answer = script.getOrDefault(moment, "500 5.5.1 unknown");
        if (answer.equals(RESET)) {
            connection.setSoLinger(true, 0);
            throw new IOException("reset");
        }
        if (!answer.equals(SILENCE)) {
            connection.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
            connection.getOutputStream().flush();
        }
        if (answer.endsWith(BYE)) {
            throw new IOException("bye");
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (var connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
