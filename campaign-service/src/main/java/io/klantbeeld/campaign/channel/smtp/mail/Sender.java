package io.klantbeeld.campaign.channel.smtp.mail;

import java.nio.file.Path;
import java.security.interfaces.RSAPrivateKey;

/**
 * Who the mail of a brand is from, and what it is signed with.
 *
 * @param bounces where mail goes that cannot be delivered
 * @param domain the signing domain ({@code d=})
 * @param selector the name of the key under the domain ({@code s=})
 */
public record Sender(MailAddress from, MailAddress bounces, String domain, String selector, RSAPrivateKey key) {
    /**
     * A sender as it is configured.
     *
     * @param sender {@code Name <address>} or an address
     * @param bounces an address; null for that of the sender
     * @param keyFile the private key, PKCS#8, as PEM
     * @throws InvalidSender if any of it cannot be used
     */
    public static Sender of(String sender, String bounces, String domain, String selector, Path keyFile)
            throws InvalidSender {
        var from = MailAddress.parse(sender).orElseThrow(() -> new InvalidSender("the sender is not a mail address"));
        var returns = bounces == null
                ? from
                : MailAddress.of(bounces)
                        .orElseThrow(() -> new InvalidSender("the bounce address is not a mail address"));
        return new Sender(from, returns, domain, selector, DkimKey.read(keyFile));
    }
}
