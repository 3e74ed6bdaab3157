package io.klantbeeld.campaign.channel.smtp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.PublicKey;
import java.util.Base64;
import java.util.List;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;

/** The DNS of the tests: verifies a mail with the public key of one brand, as a receiver would. */
final class DkimRecords {
    private final PublicKey key;

    DkimRecords(PublicKey key) {
        this.key = key;
    }

    List<SignatureRecord> verify(byte[] mail) throws FailException, IOException {
        var record = "v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(key.getEncoded());
        var verifier = new DKIMVerifier((method, selector, domain) -> {
            if (!selector.toString().equals("local") || !domain.toString().equals(TestSmtp.DOMAIN)) {
                throw new AssertionError("Asked for the key " + selector + " of " + domain);
            }
            return List.of(record);
        });
        return verifier.verify(new ByteArrayInputStream(mail));
    }
}
