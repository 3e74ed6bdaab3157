package io.klantbeeld.consent.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals bytes with AES-GCM under one key. The nonce is derived from the content: it repeats only with the content
 * itself, so that no number of tokens wears the key out, and the same content has one token.
 */
final class Seal {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int HEADER_BYTES = 1 + NONCE_BYTES;

    private final byte version;
    private final SecretKeySpec sealing;
    private final SecretKeySpec noncing;

    /**
     * Takes the key.
     *
     * @param family what tells the keys of one kind of tokens from those of another, all made of the same key
     */
    Seal(byte version, byte[] key, String family) {
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException("A token key has 32 bytes");
        }
        this.version = version;
        this.sealing = new SecretKeySpec(hmac(new SecretKeySpec(key, "HmacSHA256"), family + "seal"), "AES");
        this.noncing = new SecretKeySpec(hmac(new SecretKeySpec(key, "HmacSHA256"), family + "nonce"), "HmacSHA256");
    }

    /** Closes bytes: the key's version, the nonce, and what is sealed. */
    byte[] close(byte[] content) {
        var nonce = Arrays.copyOf(hmac(noncing, content), NONCE_BYTES);
        try {
            var closed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(content);
            var sealed = new byte[HEADER_BYTES + closed.length];
            sealed[0] = version;
            System.arraycopy(nonce, 0, sealed, 1, NONCE_BYTES);
            System.arraycopy(closed, 0, sealed, HEADER_BYTES, closed.length);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A token was not sealable", e);
        }
    }

    /** Opens what {@link #close} made; empty when a bit is not as it was. */
    Optional<byte[]> open(byte[] sealed) {
        if (sealed.length <= HEADER_BYTES + TAG_BITS / 8) {
            return Optional.empty();
        }
        try {
            var nonce = Arrays.copyOfRange(sealed, 1, HEADER_BYTES);
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, nonce).doFinal(sealed, HEADER_BYTES, sealed.length - HEADER_BYTES));
        } catch (AEADBadTagException forged) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A token was not openable", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(new byte[] {version});
        return cipher;
    }

    private static byte[] hmac(SecretKeySpec key, String label) {
        return hmac(key, label.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] hmac(SecretKeySpec key, byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }
}
