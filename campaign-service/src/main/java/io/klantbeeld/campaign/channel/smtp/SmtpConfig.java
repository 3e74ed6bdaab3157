package io.klantbeeld.campaign.channel.smtp;

import io.klantbeeld.campaign.channel.smtp.dialogue.Encryption;
import io.klantbeeld.campaign.channel.smtp.dialogue.MailServer;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/** The mail server, and how each brand sends, and signs what it sends. */
@ConfigMapping(prefix = "klantbeeld.smtp")
interface SmtpConfig {
    /** The mail server (submission or relay). */
    @WithDefault("127.0.0.1")
    String host();

    @WithDefault("25")
    int port();

    /** The name to greet the server with; the address of this end if absent. */
    Optional<String> helo();

    /** Who to be, for a server that wants a login; together with the password. */
    Optional<String> username();

    Optional<String> password();

    /** Whether to encrypt: DISABLED, OPTIONAL (where the server offers it) or REQUIRED. */
    @WithDefault("OPTIONAL")
    Encryption startTls();

    /** How long to wait for a connection. */
    @WithDefault("PT5S")
    Duration connectTimeout();

    /** How long a mail may wait until a connection is free and the server is ready for it. */
    @WithDefault("PT15S")
    Duration readyTimeout();

    /** How long the server may be silent, above all after the last dot (RFC 5321, 4.5.3.2, asks for patience). */
    @WithDefault("PT45S")
    Duration replyTimeout();

    /** Connections to the server, kept alive between mails. */
    @WithDefault("16")
    int connections();

    /** Mails per second that the server takes; no brand sends more, over all replicas. */
    Optional<Double> rateHint();

    /** The brands that may send, by key. */
    Map<String, Brand> brands();

    /** How one brand sends. */
    interface Brand {
        /** The From header: {@code Name <address>} or an address. */
        String sender();

        /** Where mail goes that cannot be delivered, the sender of its envelope; the address of the sender if absent. */
        Optional<String> bounceAddress();

        /** The domain that signs ({@code d=}). */
        String dkimDomain();

        /** The name of the key under that domain ({@code s=}). */
        String dkimSelector();

        /** The RSA private key, PKCS#8, as PEM. */
        Path dkimPrivateKeyFile();
    }

    /** The server as the dialogue knows it. */
    default MailServer server(SSLSocketFactory tls) {
        return new MailServer(
                host(),
                port(),
                helo(),
                username().map(name -> new MailServer.Login(name, password().orElse(""))),
                startTls(),
                tls,
                connectTimeout(),
                readyTimeout(),
                replyTimeout(),
                connections());
    }
}
