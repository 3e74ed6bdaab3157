package io.klantbeeld.campaign.channel.smtp.dialogue;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** The line to a server: text out, replies in. */
final class SmtpLine implements Closeable {
    private static final int LINE_CHARACTERS = 2_000;
    private static final int LINES = 200;

    private final Socket socket;
    private final InputStream in;

    SmtpLine(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** The same line, encrypted, and with nothing left of what came before. */
    SmtpLine encrypted(SSLSocketFactory tls, String host) throws IOException {
        var encrypted = (SSLSocket) tls.createSocket(socket, host, socket.getPort(), true);
        var parameters = encrypted.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        encrypted.setSSLParameters(parameters);
        encrypted.startHandshake();
        return new SmtpLine(encrypted);
    }

    boolean isEncrypted() {
        return socket instanceof SSLSocket;
    }

    /** How this end is called where it has no name (RFC 5321, 4.1.3). */
    String addressLiteral() {
        var address = socket.getLocalAddress().getHostAddress();
        return address.contains(":") ? "[IPv6:" + address.replaceAll("%.*", "") + "]" : "[" + address + "]";
    }

    void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** The lines of the next reply. */
    List<String> read() throws IOException {
        var lines = new ArrayList<String>();
        do {
            lines.add(line());
        } while (continues(lines.getLast()) && lines.size() < LINES);
        return lines;
    }

    private static boolean continues(String line) {
        return line.length() > 3 && line.charAt(3) == '-';
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || line.length() > LINE_CHARACTERS) {
                throw new EOFException("The reply has no end");
            }
            line.append((char) c);
        }
        return line.toString().stripTrailing();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
