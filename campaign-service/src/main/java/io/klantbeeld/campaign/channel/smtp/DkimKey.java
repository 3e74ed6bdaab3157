package io.klantbeeld.campaign.channel.smtp;

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
    private static final int LEAST_BITS = 1024;
    // A longer signature would not fit into one header line (RFC 5322: 998 characters), and the signer does not fold.
    private static final int MOST_BITS = 3072;

    private DkimKey() {}

    /**
     * Reads a PEM file and answers its Base64 content.
     *
     * @throws InvalidSender if it cannot be read, or is no RSA key in PKCS#8 of a usable length
     */
    static String read(Path file) throws InvalidSender {
        var base64 = content(file);
        try {
            var spec = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64));
            var key = (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(spec);
            int bits = key.getModulus().bitLength();
            if (bits < LEAST_BITS || bits > MOST_BITS) {
                throw new InvalidSender("the DKIM key has " + bits + " bits; use 2048");
            }
            return base64;
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
