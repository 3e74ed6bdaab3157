package io.klantbeeld.consent.confirmation;

import io.klantbeeld.consent.catalogue.Catalogues;
import io.klantbeeld.consent.catalogue.Controller;
import io.klantbeeld.consent.choice.ScopeNames;
import io.klantbeeld.consent.confirmation.ConfirmationTexts.Text;
import io.klantbeeld.consent.platform.PublicUrl;
import io.quarkus.mailer.Mail;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;

/** Writes the mail that asks for a confirmation: it says what is asked, and advertises nothing. */
@ApplicationScoped
class ConfirmationMails {
    private final ConfirmationTexts texts;
    private final ConfirmationTokens tokens;
    private final Catalogues catalogues;
    private final PublicUrl publicUrl;
    private final ConfirmationConfig config;

    ConfirmationMails(
            ConfirmationTexts texts,
            ConfirmationTokens tokens,
            Catalogues catalogues,
            PublicUrl publicUrl,
            ConfirmationConfig config) {
        this.texts = texts;
        this.tokens = tokens;
        this.catalogues = catalogues;
        this.publicUrl = publicUrl;
        this.config = config;
    }

    /** What a mail says. */
    record Letter(
            String language,
            Map<String, String> words,
            String intro,
            List<ScopeNames> items,
            String url,
            String until) {}

    /** The templates of the two parts of a mail. */
    @CheckedTemplate(basePath = "confirmation")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance mailText(Letter letter);

        static native TemplateInstance mailHtml(Letter letter);
    }

    /** Writes the mail; the same request has the same mail. */
    Mail write(String address, Confirmation confirmation) {
        var text = texts.of(confirmation);
        var letter = new Letter(
                text.language(),
                text.words(),
                text.word("mailIntro").formatted(text.brand()),
                text.items(),
                publicUrl.of("/d/" + tokens.seal(confirmation)),
                text.word("mailUntil").formatted(until(confirmation, text)));
        // RFC 3834: nobody's absence is told to a program.
        return new Mail()
                .addTo(address)
                .setFrom(sender(brandOf(confirmation)))
                .setSubject(text.word("subject"))
                .addHeader("Auto-Submitted", "auto-generated")
                .setText(Templates.mailText(letter).render())
                .setHtml(Templates.mailHtml(letter).render());
    }

    private String sender(String brand) {
        var own = config.senders().get(brand);
        return own != null
                ? own
                : config.sender()
                        .orElseGet(() ->
                                "no-reply@" + URI.create(publicUrl.of("/")).getHost());
    }

    private String until(Confirmation confirmation, Text text) {
        var end = confirmation.expiresAt().atZone(zoneOf(brandOf(confirmation)));
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(text.locale())
                        .format(end)
                + DateTimeFormatter.ofPattern(", HH:mm z", text.locale()).format(end);
    }

    private ZoneId zoneOf(String brand) {
        var catalogue = catalogues.current();
        return catalogue
                .brand(brand)
                .flatMap(catalogue::controllerOf)
                .map(Controller::timeZone)
                .orElse(ZoneOffset.UTC);
    }

    private static String brandOf(Confirmation confirmation) {
        return confirmation.scopes().getFirst().brand();
    }
}
