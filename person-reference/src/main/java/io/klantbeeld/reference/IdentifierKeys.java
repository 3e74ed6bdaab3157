package io.klantbeeld.reference;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Computes identifier keys: {@code HMAC-SHA256(installation key, namespace ‖ 0 ‖ normalised value)} (RFC 2104). All
 * services compute them alike, so that facts meet without the identifier itself.
 */
public final class IdentifierKeys {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int MIN_KEY_BYTES = 32;
    private static final String VERSION = "1.";

    private final SecretKeySpec installationKey;

    /**
     * Takes the installation's key.
     *
     * @param installationKey at least 32 secret bytes, the same in every service
     */
    public IdentifierKeys(byte[] installationKey) {
        if (installationKey.length < MIN_KEY_BYTES) {
            throw new IllegalArgumentException("the installation key must have at least 32 bytes");
        }
        this.installationKey = new SecretKeySpec(installationKey, ALGORITHM);
    }

    /** Computes the key of an identifier. */
    public IdentifierKey of(Identifier identifier) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(installationKey);
            mac.update(identifier.namespace().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            var hash = mac.doFinal(identifier.value().getBytes(StandardCharsets.UTF_8));
            return new IdentifierKey(
                    VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
