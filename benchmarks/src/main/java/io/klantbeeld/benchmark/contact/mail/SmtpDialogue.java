package io.klantbeeld.benchmark.contact.mail;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;

/** One connection on which mails arrive, one after the other, their commands together (RFC 2920). */
final class SmtpDialogue {
    private static final int BUFFER = 64 * 1024;
    private static final int VERB = 4;

    private final InputStream in;
    private final OutputStream out;
    private final Consumer<ArrivedMail> receiver;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;

    SmtpDialogue(Socket caller, Consumer<ArrivedMail> receiver) throws IOException {
        caller.setTcpNoDelay(true);
        this.in = caller.getInputStream();
        this.out = new BufferedOutputStream(caller.getOutputStream());
        this.receiver = receiver;
    }

    void run() throws IOException {
        say("220 localhost counts mails");
        for (var line = line(); line != null; line = line()) {
            var command = new String(line, StandardCharsets.US_ASCII).strip().toUpperCase(Locale.ROOT);
            switch (command.substring(0, Math.min(VERB, command.length()))) {
                case "EHLO" -> say("250-localhost\r\n250 PIPELINING");
                case "DATA" -> receive();
                case "QUIT" -> {
                    return;
                }
                default -> say("250 OK");
            }
        }
    }

    private void receive() throws IOException {
        say("354 Go on");
        var source = new ByteArrayOutputStream(BUFFER);
        var id = "";
        var subject = "";
        boolean inHeader = true;
        for (var line = line(); line != null && !isEnd(line); line = line()) {
            source.writeBytes(line);
            inHeader = inHeader && line.length > 2;
            if (inHeader) {
                id = valueOf("message-id:", line, id);
                subject = valueOf("subject:", line, subject);
            }
        }
        receiver.accept(new ArrivedMail(id, subject, System.nanoTime(), source.toByteArray()));
        say("250 Accepted");
    }

    private static boolean isEnd(byte[] line) {
        return line.length <= 3 && line[0] == '.';
    }

    private static String valueOf(String header, byte[] line, String otherwise) {
        if (line.length < header.length()) {
            return otherwise;
        }
        var name = new String(line, 0, header.length(), StandardCharsets.US_ASCII);
        return name.equalsIgnoreCase(header)
                ? new String(line, header.length(), line.length - header.length(), StandardCharsets.US_ASCII).strip()
                : otherwise;
    }

    // Commands that come together are answered together.
    private void say(String reply) throws IOException {
        out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        if (from == to) {
            out.flush();
        }
    }

    /** The next line with its end; null when there is none any more. */
    private byte[] line() throws IOException {
        var line = new ByteArrayOutputStream();
        while (true) {
            if (from == to) {
                from = 0;
                to = Math.max(0, in.read(buffer));
                if (to == 0) {
                    return null;
                }
            }
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            boolean whole = end < to;
            int next = whole ? end + 1 : end;
            line.write(buffer, from, next - from);
            from = next;
            if (whole) {
                return line.toByteArray();
            }
        }
    }
}
