package io.klantbeeld.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.PublicKeyRecordRetriever;
import org.apache.james.jdkim.exceptions.FailException;

/** Verifies the DKIM signatures of a mail (RFC 6376) with the TXT records that the platform wrote for its brands. */
final class DkimVerification {
    private DkimVerification() {}

    /**
     * Answers the domains whose signatures are valid.
     *
     * @throws FailException when there is a signature that is not
     */
    static List<String> signingDomains(Path mail, Path records) throws IOException, FailException {
        PublicKeyRecordRetriever dns =
                (method, selector, domain) -> List.of(txtRecord(records.resolve(domain + ".txt")));
        try (var content = Files.newInputStream(mail)) {
            return new DKIMVerifier(dns)
                    .verify(content).stream()
                            .map(signature -> signature.getDToken().toString())
                            .toList();
        }
    }

    private static String txtRecord(Path file) {
        try {
            var text = Files.readString(file);
            return text.substring(text.indexOf("v=DKIM1"))
                    .replaceAll("[\"\\s]", " ")
                    .strip();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
