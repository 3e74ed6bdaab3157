package io.klantbeeld.campaign.channel.smtp.mail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Signs a mail for its brand's domain (RFC 6376): rsa-sha256, relaxed/relaxed. */
final class DkimSignature {
    /** In the order of {@code h=}; one that is absent is signed as absent, so that nobody can add it later. */
    private static final List<String> SIGNED = List.of(
            "From",
            "To",
            "Subject",
            "Date",
            "Message-ID",
            "MIME-Version",
            "Content-Type",
            "List-Unsubscribe",
            "List-Unsubscribe-Post");

    private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\n]+");
    private static final Pattern PIECES = Pattern.compile("(?<=\\G.{72})");

    private final Sender sender;
    private final Instant now;

    DkimSignature(Sender sender, Instant now) {
        this.sender = sender;
        this.now = now;
    }

    /** The header DKIM-Signature, with its name and line end, for a mail of these headers and this body. */
    String of(Map<String, String> headers, String body) {
        var unsigned = "v=1; a=rsa-sha256; c=relaxed/relaxed; d=" + sender.domain() + "; s=" + sender.selector()
                + ";\r\n t=" + now.getEpochSecond() + "; h=" + String.join(":", SIGNED) + ";\r\n bh=" + hash(body)
                + ";\r\n b=";
        var signed = new StringBuilder();
        for (var name : SIGNED) {
            if (headers.containsKey(name)) {
                signed.append(canonical(name, headers.get(name))).append("\r\n");
            }
        }
        signed.append(canonical("DKIM-Signature", unsigned));
        var signature = String.join("\r\n ", PIECES.split(signature(signed.toString())));
        return "DKIM-Signature: " + unsigned + signature + "\r\n";
    }

    private String signature(String text) {
        try {
            var signature = Signature.getInstance("SHA256withRSA", Rsa.PROVIDER);
            signature.initSign(sender.key());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A mail cannot be signed", e);
        }
    }

    private static String canonical(String name, String value) {
        return name.toLowerCase(Locale.ROOT) + ":"
                + SPACES.matcher(value).replaceAll(" ").strip();
    }

    private static String hash(String body) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(canonical(body)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A mail cannot be hashed", e);
        }
    }

    /** Spaces within a line become one, those at its end and empty lines at the end of the body none. */
    private static byte[] canonical(String body) {
        var source = body.getBytes(StandardCharsets.US_ASCII);
        var relaxed = new byte[source.length + 2];
        int length = 0;
        int kept = 0;
        boolean space = false;
        for (byte octet : source) {
            if (octet == ' ' || octet == '\t') {
                space = true;
            } else {
                if (space && octet != '\r') {
                    relaxed[length++] = ' ';
                }
                space = false;
                relaxed[length++] = octet;
                kept = octet == '\r' || octet == '\n' ? kept : length;
            }
        }
        relaxed[kept++] = '\r';
        relaxed[kept++] = '\n';
        return Arrays.copyOf(relaxed, kept);
    }
}
