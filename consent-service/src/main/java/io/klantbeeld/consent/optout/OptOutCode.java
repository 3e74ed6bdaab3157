package io.klantbeeld.consent.optout;

import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.catalogue.LegalBasis;
import io.klantbeeld.consent.choice.Scope;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes an opt-out as few bytes; the forms of the past stay readable for ever. */
final class OptOutCode {
    private static final int FORM = 1;

    private OptOutCode() {}

    static byte[] write(OptOut optOut) {
        var bytes = new ByteArrayOutputStream();
        var scope = optOut.scope();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeUTF(optOut.ik());
            out.writeUTF(scope.brand());
            out.writeUTF(scope.purpose());
            out.writeUTF(scope.topic() == null ? "" : scope.topic());
            out.writeUTF(scope.channel().name());
            out.writeUTF(optOut.basis().name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static OptOut read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != FORM) {
                throw new IllegalArgumentException("A form that is not known");
            }
            var ik = in.readUTF();
            var brand = in.readUTF();
            var purpose = in.readUTF();
            var topic = in.readUTF();
            var channel = Channel.valueOf(in.readUTF());
            var basis = LegalBasis.valueOf(in.readUTF());
            return new OptOut(ik, new Scope(brand, purpose, topic.isEmpty() ? null : topic, channel, null), basis);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
