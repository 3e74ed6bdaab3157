package io.klantbeeld.benchmark.drive;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection that sends one HTTP/1.1 request after the other (RFC 9112). It costs a fraction of what a general client
 * costs, which counts where the load and the platform share two cores.
 */
public final class KeepAlive implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private final URI server;
    private Socket socket;
    private InputStream in;

    /** Connects to the host and port of an address when the first request is sent. */
    public KeepAlive(URI server) {
        this.server = server;
    }

    /** What was answered. */
    public record Answer(int status, byte[] body) {
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** Sends a request and reads its answer; a connection that fails is opened anew for the next one. */
    public Answer get(String path, String bearer) throws IOException {
        return send(head("GET", path, bearer) + "\r\n", new byte[0]);
    }

    public Answer post(String path, String bearer, byte[] json) throws IOException {
        return send(
                head("POST", path, bearer) + "Content-Type: application/json\r\nContent-Length: " + json.length
                        + "\r\n\r\n",
                json);
    }

    /** Posts a form as a mail program does, which has no token. */
    public Answer form(String path, String fields) throws IOException {
        var body = fields.getBytes(StandardCharsets.US_ASCII);
        return send(
                "POST " + path + " HTTP/1.1\r\nHost: " + server.getAuthority()
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length
                        + "\r\n\r\n",
                body);
    }

    private String head(String method, String path, String bearer) {
        return method + ' ' + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nAuthorization: Bearer "
                + bearer + "\r\n";
    }

    private Answer send(String head, byte[] body) throws IOException {
        try {
            open();
            var request = new ByteArrayOutputStream(head.length() + body.length);
            request.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
            request.writeBytes(body);
            request.writeTo(socket.getOutputStream());
            return read();
        } catch (IOException broken) {
            close();
            throw broken;
        }
    }

    private void open() throws IOException {
        if (socket == null) {
            socket = new Socket(server.getHost(), server.getPort());
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
        }
    }

    private Answer read() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = status == NO_CONTENT || status == NOT_MODIFIED ? 0 : -1;
        for (var header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring("content-length:".length()).strip());
            }
        }
        return new Answer(status, length >= 0 ? in.readNBytes(length) : chunks());
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        int size = Integer.parseInt(line(), 16);
        while (size > 0) {
            body.writeBytes(in.readNBytes(size));
            line();
            size = Integer.parseInt(line(), 16);
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        int next = in.read();
        while (next != '\n') {
            if (next < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
            next = in.read();
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException ignored) {
            // It is not used again.
        }
        socket = null;
    }
}
