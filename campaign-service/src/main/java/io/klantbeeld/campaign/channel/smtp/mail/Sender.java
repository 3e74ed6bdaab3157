package io.klantbeeld.campaign.channel.smtp.mail;

import java.nio.file.Path;
import java.security.interfaces.RSAPrivateKey;

/**
 * Who the mail of a brand is from, and what it is signed with.
 *
 * @param domain the signing domain ({@code d=})
 * @param selector the name of the key under the domain ({@code s=})
 */
public record Sender(MailAddress from, String domain, String selector, RSAPrivateKey key) {
    /**
     * A sender as it is configured.
     *
     * @param sender {@code Name <address>} or an address
     * @param keyFile the private key, PKCS#8, as PEM
     * @throws InvalidSender if any of it cannot be used
     */
    public static Sender of(String sender, String domain, String selector, Path keyFile) throws InvalidSender {
        var from = MailAddress.parse(sender).orElseThrow(() -> new InvalidSender("the sender is not a mail address"));
        return new Sender(from, domain, selector, DkimKey.read(keyFile));
    }
}
