package io.klantbeeld.campaign.channel.smtp.mail;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that SMTP can carry without extensions: ASCII before the at sign, and a domain in its ASCII form.
 *
 * @param name the display name; empty for none
 */
record MailAddress(String name, String address) {
    // The characters of a dot-atom (RFC 5322, 3.2.3): nothing in it can end a command or a header.
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})*");
    private static final Pattern NAMED = Pattern.compile("\\s*\"?([^\"<>]*?)\"?\\s*<([^<>]*)>\\s*");

    /** An address alone; empty for what is none, or cannot be carried. */
    static Optional<MailAddress> of(String address) {
        int at = address.lastIndexOf('@');
        if (at < 1 || at > 64 || !LOCAL.matcher(address.substring(0, at)).matches()) {
            return Optional.empty();
        }
        return asciiDomain(address.substring(at + 1))
                .map(domain -> new MailAddress("", address.substring(0, at + 1) + domain))
                .filter(whole -> whole.address().length() <= 254);
    }

    /** An address, or a name and an address in angle brackets. */
    static Optional<MailAddress> parse(String text) {
        var named = NAMED.matcher(text);
        if (!named.matches()) {
            return of(text.strip());
        }
        return of(named.group(2).strip()).map(bare -> new MailAddress(named.group(1), bare.address()));
    }

    /** As a header says it. */
    String inHeader() {
        return name.isEmpty() ? address : HeaderText.phrase(name) + " <" + address + ">";
    }

    private static Optional<String> asciiDomain(String domain) {
        try {
            return Optional.of(IDN.toASCII(domain))
                    .filter(ascii -> DOMAIN.matcher(ascii).matches());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
