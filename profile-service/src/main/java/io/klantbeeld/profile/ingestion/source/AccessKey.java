package io.klantbeeld.profile.ingestion.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** A secret by which a source is known. */
record AccessKey(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BYTES = 24;
    private static final int SHOWN = 6;

    /** What a key is good for. */
    enum Kind {
        WRITE("wk_"),
        READ("rk_");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    /** A new key with 192 random bits, so that a plain hash of it cannot be guessed backwards. */
    static AccessKey generate(Kind kind) {
        var bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return new AccessKey(
                kind.prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The SHA-256 under which it is stored. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** The first characters, by which a person recognises it. */
    String prefix() {
        return value.substring(0, SHOWN);
    }

    @Override
    public String toString() {
        return "AccessKey";
    }
}
