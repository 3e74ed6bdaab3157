package io.klantbeeld.campaign.channel.smtp.dialogue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The beginning of a dialogue: greeting, encryption and login, until the server is ready for mails. */
final class Introduction {
    private final MailServer server;
    private SmtpLine line;
    private Set<String> offers;

    private Introduction(MailServer server, SmtpLine line) {
        this.server = server;
        this.line = line;
    }

    /** What comes of it: the line, and what the server offers, in upper case, such as {@code PIPELINING}. */
    record Introduced(SmtpLine line, Set<String> offers) {}

    /** Connects a socket that can be closed from elsewhere meanwhile. */
    static Introduced with(MailServer server, Socket socket) throws DialogueFailed {
        try {
            socket.setTcpNoDelay(true);
            socket.connect(
                    new InetSocketAddress(server.host(), server.port()),
                    Math.toIntExact(server.connectTimeout().toMillis()));
            socket.setSoTimeout(Math.toIntExact(server.replyTimeout().toMillis()));
            var introduction = new Introduction(server, new SmtpLine(socket));
            introduction.greet();
            introduction.encrypt();
            introduction.logIn();
            return new Introduced(introduction.line, introduction.offers);
        } catch (IOException e) {
            throw DialogueFailed.unanswered(Step.GREETING, e);
        }
    }

    private void greet() throws IOException, DialogueFailed {
        agreed(line.read());
        hello();
    }

    private void hello() throws IOException, DialogueFailed {
        var lines = ask("EHLO " + server.helo().orElseGet(line::addressLiteral));
        if (!Reply.of(lines).isPositive()) {
            lines = ask("HELO " + server.helo().orElseGet(line::addressLiteral));
        }
        agreed(lines);
        offers = new HashSet<>();
        for (var offer : lines.subList(1, lines.size())) {
            offers.add(offer.length() < 4 ? "" : offer.substring(4).strip().toUpperCase(Locale.ROOT));
        }
    }

    private void encrypt() throws IOException, DialogueFailed {
        if (offers.contains("STARTTLS") && server.encryption() != Encryption.DISABLED) {
            agreed(ask("STARTTLS"));
            line = line.encrypted(server.tls(), server.host());
            hello();
        } else if (server.encryption() == Encryption.REQUIRED) {
            throw new IOException("The server offers no encryption");
        }
    }

    private void logIn() throws IOException, DialogueFailed {
        if (server.login().isEmpty()) {
            return;
        }
        if (!line.isEncrypted() && server.encryption() != Encryption.DISABLED) {
            throw new IOException("A password is not told in the clear");
        }
        var login = server.login().get();
        if (offers("PLAIN")) {
            agreed(ask("AUTH PLAIN " + base64("\0" + login.username() + "\0" + login.password())));
        } else {
            agreed(ask("AUTH LOGIN"));
            agreed(ask(base64(login.username())));
            agreed(ask(base64(login.password())));
        }
    }

    private boolean offers(String mechanism) {
        return offers.stream().anyMatch(offer -> offer.matches("AUTH[ =](.* )?" + mechanism + "( .*)?"));
    }

    private List<String> ask(String command) throws IOException {
        line.write(command + "\r\n");
        return line.read();
    }

    private static void agreed(List<String> lines) throws DialogueFailed {
        var reply = Reply.of(lines);
        if (!reply.isPositive()) {
            throw DialogueFailed.answered(Step.GREETING, reply);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
