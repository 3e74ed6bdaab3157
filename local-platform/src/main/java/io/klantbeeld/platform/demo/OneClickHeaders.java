package io.klantbeeld.platform.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Looks for what RFC 8058 asks of a mail: both unsubscribe headers, once each, covered by its DKIM signature. */
final class OneClickHeaders {
    private static final String LINK = "List-Unsubscribe";
    private static final String POST = "List-Unsubscribe-Post";

    private OneClickHeaders() {}

    static boolean areSignedIn(MimeMessage mail) {
        try {
            return count(mail, LINK) == 1
                    && count(mail, POST) == 1
                    && "List-Unsubscribe=One-Click"
                            .equals(mail.getHeader(POST, null).strip())
                    && isSigned(mail.getHeader("DKIM-Signature", null));
        } catch (MessagingException unreadable) {
            return false;
        }
    }

    private static int count(MimeMessage mail, String name) throws MessagingException {
        var values = mail.getHeader(name);
        return values == null ? 0 : values.length;
    }

    private static boolean isSigned(String signature) {
        if (signature == null) {
            return false;
        }
        var signed = Arrays.stream(
                        signature.replaceAll("\\s", "").toLowerCase(Locale.ROOT).split(";"))
                .filter(tag -> tag.startsWith("h="))
                .flatMap(tag -> Arrays.stream(tag.substring(2).split(":")))
                .collect(Collectors.toSet());
        return signed.contains(LINK.toLowerCase(Locale.ROOT)) && signed.contains(POST.toLowerCase(Locale.ROOT));
    }
}
