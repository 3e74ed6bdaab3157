package io.klantbeeld.reference;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/** Normalises e-mail addresses: the whole address in lower case, the domain in its ASCII form (IDNA). */
final class EmailAddress {
    private static final Pattern LOCAL_PART = Pattern.compile("[^\\s@\"(),:;<>\\[\\]\\\\]{1,64}");
    private static final Pattern DOMAIN = Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}");
    private static final int MAX_LENGTH = 254;

    private EmailAddress() {}

    static String normalise(String address) {
        int at = address.lastIndexOf('@');
        if (at < 1) {
            throw invalid();
        }
        var local = address.substring(0, at).toLowerCase(Locale.ROOT);
        var domain = asciiDomain(address.substring(at + 1));
        var normalised = local + "@" + domain;
        if (!LOCAL_PART.matcher(local).matches()
                || !DOMAIN.matcher(domain).matches()
                || normalised.length() > MAX_LENGTH
                || local.startsWith(".")
                || local.endsWith(".")
                || local.contains("..")) {
            throw invalid();
        }
        return normalised;
    }

    private static String asciiDomain(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notADomain) {
            throw invalid();
        }
    }

    private static InvalidReference invalid() {
        return new InvalidReference(InvalidReference.Reason.INVALID_EMAIL);
    }
}
