package io.klantbeeld.consent.permission;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs the ids of decisions. An id holds the question, the name of the facts and the answer, so that a decision can be
 * derived again without having been written; of the person it holds a profile id or an identifier key only.
 */
@Singleton
class DecisionIds {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 16;
    private static final int MIN_KEY_BYTES = 32;
    private static final int FORM = 1;

    private final SecretKeySpec key;

    DecisionIds(DecisionConfig config) {
        var secret = Base64.getDecoder().decode(config.decisionKey());
        if (secret.length < MIN_KEY_BYTES) {
            throw new IllegalStateException("klantbeeld.consent.decision-key must have at least 32 bytes");
        }
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    String sign(String person, Ask ask, String asOfSeq, Answer answer) {
        var content = content(person, ask, asOfSeq, answer);
        var signed = Arrays.copyOf(content, content.length + SIGNATURE_BYTES);
        System.arraycopy(signature(content), 0, signed, content.length, SIGNATURE_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /** Whether an id was signed here and not changed since. */
    boolean isGenuine(String id) {
        try {
            var signed = Base64.getUrlDecoder().decode(id);
            if (signed.length <= SIGNATURE_BYTES) {
                return false;
            }
            var content = Arrays.copyOf(signed, signed.length - SIGNATURE_BYTES);
            return MessageDigest.isEqual(signature(content), Arrays.copyOfRange(signed, content.length, signed.length));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static byte[] content(String person, Ask ask, String asOfSeq, Answer answer) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeUTF(person);
            out.writeUTF(ask.brand());
            out.writeUTF(ask.purpose());
            out.writeUTF(ask.channel().name());
            out.writeUTF(String.join(" ", ask.topics()));
            out.writeUTF(ask.contentClass() == null ? "" : ask.contentClass().name());
            out.writeUTF(ask.contactPoint() == null ? "" : ask.contactPoint());
            out.writeLong(ask.at().toEpochMilli());
            out.writeUTF(asOfSeq);
            out.writeUTF(answer.first().code().name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private byte[] signature(byte[] content) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(content), SIGNATURE_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
