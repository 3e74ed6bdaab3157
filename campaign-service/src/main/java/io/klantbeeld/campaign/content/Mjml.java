package io.klantbeeld.campaign.content;

import ch.digitalfondue.mjml4j.Mjml4j;
import ch.digitalfondue.mjml4j.Mjml4j.Configuration;
import ch.digitalfondue.mjml4j.Mjml4j.TextDirection;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compiles MJML, once the rules found no fault in it, to the HTML that mail clients understand. */
final class Mjml {
    // The compiler imports web fonts by name, which would tell their host who opened the mail, and when.
    private static final Pattern REMOTE_FONTS = Pattern.compile(
            "\\s*<!--\\[if !mso]><!-->\\s*<link href=\"https://fonts\\.[^>]*>.*?</style>\\s*<!--<!\\[endif]-->",
            Pattern.DOTALL);

    private Mjml() {}

    /** The HTML; empty where a value, such as a width that is no number, is nothing that the compiler can work with. */
    static Optional<String> toHtml(String mjml, String locale) {
        var direction = Locales.isWrittenFromTheRight(locale) ? TextDirection.RTL : TextDirection.LTR;
        try {
            var html = Mjml4j.render(mjml, new Configuration(locale, direction));
            return Optional.of(REMOTE_FONTS.matcher(html).replaceAll(""));
        } catch (RuntimeException e) {
            return Optional.empty(); // it says no more than NumberFormatException and the like
        }
    }
}
