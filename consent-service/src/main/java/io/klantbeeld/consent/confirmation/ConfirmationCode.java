package io.klantbeeld.consent.confirmation;

import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.choice.Scope;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes a confirmation as few bytes: the scopes of a submission repeat each other, so each word is written once. */
final class ConfirmationCode {
    private static final int FORM = 1;
    private static final int NONE = 0;

    private ConfirmationCode() {}

    static byte[] write(Confirmation confirmation) {
        var bytes = new ByteArrayOutputStream();
        var words = words(confirmation.scopes());
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeUTF(confirmation.ik());
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, confirmation.receivedAt()));
            out.writeUTF(confirmation.language());
            out.writeLong(confirmation.expiresAt().getEpochSecond());
            out.writeShort(words.size());
            for (var word : words) {
                out.writeUTF(word);
            }
            out.writeShort(confirmation.scopes().size());
            for (var scope : confirmation.scopes()) {
                write(out, scope, words);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Scope scope, List<String> words) throws IOException {
        for (var word : dimensions(scope).toList()) {
            out.writeShort(word == null ? NONE : 1 + words.indexOf(word));
        }
    }

    private static List<String> words(List<Scope> scopes) {
        return scopes.stream()
                .flatMap(ConfirmationCode::dimensions)
                .filter(word -> word != null)
                .distinct()
                .toList();
    }

    static Confirmation read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != FORM) {
                throw new IllegalArgumentException("A form that is not known");
            }
            var ik = in.readUTF();
            var receivedAt = Instant.EPOCH.plus(in.readLong(), ChronoUnit.MICROS);
            var language = in.readUTF();
            var expiresAt = Instant.ofEpochSecond(in.readLong());
            var words = new String[1 + in.readUnsignedShort()];
            for (int i = 1; i < words.length; i++) {
                words[i] = in.readUTF();
            }
            return new Confirmation(ik, receivedAt, scopes(in, words), language, expiresAt);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Scope> scopes(DataInputStream in, String[] words) throws IOException {
        var scopes = new ArrayList<Scope>();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            var brand = words[in.readUnsignedShort()];
            var purpose = words[in.readUnsignedShort()];
            var topic = words[in.readUnsignedShort()];
            var channel = words[in.readUnsignedShort()];
            var contactPoint = words[in.readUnsignedShort()];
            scopes.add(
                    new Scope(brand, purpose, topic, channel == null ? null : Channel.valueOf(channel), contactPoint));
        }
        return scopes;
    }

    private static Stream<String> dimensions(Scope scope) {
        return Stream.of(
                scope.brand(),
                scope.purpose(),
                scope.topic(),
                scope.channel() == null ? null : scope.channel().name(),
                scope.contactPoint());
    }
}
