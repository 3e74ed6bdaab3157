package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.permission.engine.Ask;
import io.klantbeeld.consent.permission.engine.ContentClass;
import io.klantbeeld.consent.permission.reason.ReasonCode;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
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
    private static final int FORM = 2;

    private final SecretKeySpec key;

    DecisionIds(DecisionConfig config) {
        var secret = Base64.getDecoder().decode(config.decisionKey());
        if (secret.length < MIN_KEY_BYTES) {
            throw new IllegalStateException("klantbeeld.consent.decision-key must have at least 32 bytes");
        }
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    String sign(SignedDecision decision) {
        var content = write(decision);
        var signed = Arrays.copyOf(content, content.length + SIGNATURE_BYTES);
        System.arraycopy(signature(content), 0, signed, content.length, SIGNATURE_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /** What an id says; empty unless it was signed here and not changed since. */
    Optional<SignedDecision> open(String id) {
        try {
            var signed = Base64.getUrlDecoder().decode(id);
            if (signed.length <= SIGNATURE_BYTES) {
                return Optional.empty();
            }
            var content = Arrays.copyOf(signed, signed.length - SIGNATURE_BYTES);
            var signature = Arrays.copyOfRange(signed, content.length, signed.length);
            return MessageDigest.isEqual(signature(content), signature) ? Optional.of(read(content)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static byte[] write(SignedDecision decision) {
        var ask = decision.ask();
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeUTF(decision.person());
            out.writeUTF(ask.brand());
            out.writeUTF(ask.purpose());
            out.writeUTF(ask.channel().name());
            out.writeUTF(String.join(" ", ask.topics()));
            out.writeUTF(ask.contentClass() == null ? "" : ask.contentClass().name());
            out.writeUTF(ask.contactPoint() == null ? "" : ask.contactPoint());
            out.writeUTF(ask.recipient() == null ? "" : ask.recipient());
            out.writeLong(micros(ask.at()));
            out.writeLong(micros(decision.decidedAt()));
            out.writeUTF(decision.asOfSeq());
            out.writeUTF(decision.code().name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static SignedDecision read(byte[] content) {
        try (var in = new DataInputStream(new ByteArrayInputStream(content))) {
            if (in.readByte() != FORM) {
                throw new IllegalArgumentException("A form that is not known");
            }
            var person = in.readUTF();
            var ask = ask(in);
            return new SignedDecision(
                    person, ask, instant(in.readLong()), in.readUTF(), ReasonCode.valueOf(in.readUTF()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ask ask(DataInputStream in) throws IOException {
        var brand = in.readUTF();
        var purpose = in.readUTF();
        var channel = Channel.valueOf(in.readUTF());
        var topics = in.readUTF();
        var contentClass = in.readUTF();
        var contactPoint = in.readUTF();
        var recipient = in.readUTF();
        return new Ask(
                brand,
                purpose,
                channel,
                topics.isEmpty() ? List.of() : List.of(topics.split(" ")),
                contentClass.isEmpty() ? null : ContentClass.valueOf(contentClass),
                contactPoint.isEmpty() ? null : contactPoint,
                List.of(),
                recipient.isEmpty() ? null : recipient,
                instant(in.readLong()));
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
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
