package io.klantbeeld.campaign.channel.smtp.dialogue;

import java.time.Duration;
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

    /** Who to be, for a server that wants to know. */
    public record Login(String username, String password) {}

    /** The longest that a mail takes: to get ready, and to wait for the answers to the envelope and to the mail. */
    public Duration patience() {
        return readyTimeout.plus(replyTimeout.multipliedBy(2));
    }
}
