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
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

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
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final AtomicInteger connected = new AtomicInteger();

    private final SSLSocketFactory tls;
    private final List<String> heardInClear = new CopyOnWriteArrayList<>();

    ScriptedSmtpServer() {
        this((SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    ScriptedSmtpServer(SSLSocketFactory tls) {
        this.tls = tls;
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

    /** Answers so at one moment from now on. */
    void script(String moment, String answer) {
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

    /** Commands, in the order in which they arrived. */
    List<String> heard() {
        return heard;
    }

    List<String> heardInClear() {
        return heardInClear;
    }

    int connections() {
        return connected.get();
    }

    /** Closes all connections, as a server does that restarts. */
    void hangUp() throws IOException {
        for (var connection : connections) {
            connection.close();
        }
    }

    private void listen() {
        try {
            while (true) {
                var connection = socket.accept();
                if (socket.isClosed()) {
                    connection.close(); // an accept that has begun outlives the socket
                    return;
                }
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
            answer(connection, GREETING);
            talk(connection, heardInClear);
        } catch (IOException e) {
            // The client went away, or the script said so.
        }
    }

    private void talk(Socket connection, List<String> alsoHeard) throws IOException {
        var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            alsoHeard.add(line);
            var command = line.length() < 4 ? line : line.substring(0, 4);
            answer(connection, command);
            if (command.equals("DATA") && script.get("DATA").startsWith("354")) {
                mails.add(mail(in));
                answer(connection, DOT);
            } else if (command.equals("STAR") && script.containsKey("STAR")) {
                var encrypted = (SSLSocket) tls.createSocket(connection, null, connection.getPort(), true);
                encrypted.setUseClientMode(false);
                talk(encrypted, new CopyOnWriteArrayList<>());
                return;
            }
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
            hangUp();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
