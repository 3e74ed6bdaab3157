package io.klantbeeld.campaign.channel.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs bodies, and tells signed ones from forged ones: {@code t=<unix seconds>,v1=<hex HMAC-SHA256 of "t.body">}. */
final class MessageSignature {
    static final String HEADER = "Klantbeeld-Signature";

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern FORM = Pattern.compile("t=(\\d{1,12}),\\s*v1=([0-9a-f]{64})");
    private static final Duration OLDEST = Duration.ofMinutes(5);
    // For a clock that is a little ahead of ours.
    private static final Duration NEWEST = Duration.ofMinutes(1);

    private final SecretKeySpec key;

    MessageSignature(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** The header of a body that is sent now. */
    String sign(byte[] body, Instant now) {
        long second = now.getEpochSecond();
        return "t=" + second + ",v1=" + HexFormat.of().formatHex(hmac(second, body));
    }

    /** Tells whether a header proves that the body was signed with the secret, at most five minutes ago. */
    boolean isValid(String header, byte[] body, Instant now) {
        var signature = FORM.matcher(header == null ? "" : header);
        if (!signature.matches()) {
            return false;
        }
        long second = Long.parseLong(signature.group(1));
        // In constant time: a forger learns nothing from how long the answer takes.
        boolean genuine =
                MessageDigest.isEqual(hmac(second, body), HexFormat.of().parseHex(signature.group(2)));
        return genuine & isFresh(Duration.between(Instant.ofEpochSecond(second), now));
    }

    private static boolean isFresh(Duration age) {
        return age.compareTo(OLDEST) <= 0 && age.negated().compareTo(NEWEST) <= 0;
    }

    private byte[] hmac(long second, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((second + ".").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of every Java", e);
        }
    }
}
