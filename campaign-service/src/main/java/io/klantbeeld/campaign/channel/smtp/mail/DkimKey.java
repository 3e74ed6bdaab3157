package io.klantbeeld.campaign.channel.smtp.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The private key that a brand signs its mail with. */
final class DkimKey {
    // Receivers ignore signatures of shorter keys (RFC 8301).
    private static final int LEAST_BITS = 1024;

    private DkimKey() {}

    /**
     * Reads a PEM file.
     *
     * @throws InvalidSender if it cannot be read, or is no RSA key in PKCS#8 of a usable length
     */
    static RSAPrivateKey read(Path file) throws InvalidSender {
        var key = key(content(file));
        if (key.getModulus().bitLength() < LEAST_BITS) {
            throw new InvalidSender("the DKIM key is shorter than " + LEAST_BITS + " bits");
        }
        return key;
    }

    private static RSAPrivateKey key(String base64) throws InvalidSender {
        try {
            var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
            return (RSAPrivateKey) KeyFactory.getInstance("RSA", Rsa.PROVIDER).generatePrivate(spec);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new InvalidSender("the DKIM key is not an RSA key in PKCS#8 (-----BEGIN PRIVATE KEY-----)");
        }
    }

    private static String content(Path file) throws InvalidSender {
        try {
            return Files.readString(file, StandardCharsets.US_ASCII)
                    .replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "")
                    .replaceAll("\\s", "");
        } catch (IOException e) {
            throw new InvalidSender("the DKIM key file cannot be read");
        }
    }
}
