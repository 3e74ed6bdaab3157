package io.klantbeeld.campaign.channel.smtp.dialogue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/**
 * A mail server, and how to talk to it.
 *
 * @param helo the name to greet with; the address of this end where there is none
 * @param readyTimeout how long a mail may wait until a connection is free and the server is ready for it
 * @param replyTimeout how long the server may be silent
 * @param connections how many dialogues to have at once
 */
public record MailServer(
        String host,
        int port,
        Optional<String> helo,
        Optional<Login> login,
        Encryption encryption,
        SSLSocketFactory tls,
        Duration connectTimeout,
        Duration readyTimeout,
        Duration replyTimeout,
        int connections) {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    public MailServer {
        if (port < 1 || port > 65535 || connections < 1) {
            throw new IllegalArgumentException("A mail server has a port from 1 to 65535 and at least one connection");
        }
        for (var timeout : List.of(connectTimeout, readyTimeout, replyTimeout)) {
            if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("Time-outs of mail are above zero and at most " + LONGEST);
            }
        }
    }

    /** Who to be, for a server that wants to know. */
    public record Login(String username, String password) {}

    /** The longest that a mail takes: to get ready, and to wait for the answers to the envelope and to the mail. */
    public Duration patience() {
        return readyTimeout.plus(replyTimeout.multipliedBy(2));
    }
}
