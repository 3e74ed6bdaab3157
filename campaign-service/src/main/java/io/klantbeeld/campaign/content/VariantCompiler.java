package io.klantbeeld.campaign.content;

import io.klantbeeld.rest.Violation;
import java.util.ArrayList;
import java.util.List;

/** Checks and compiles the words of one template in one locale. */
final class VariantCompiler {
    private static final int SUBJECT_CHARACTERS = 400;
    private static final int BODY_CHARACTERS = 200_000;

    private final TemplateLanguage language;
    private final OptOut optOut;

    VariantCompiler(TemplateLanguage language, OptOut optOut) {
        this.language = language;
        this.optOut = optOut;
    }

    /** The three parts of a message, with their expressions. */
    record Parts(String subject, String html, String text) {}

    /** The compiled parts; whatever is wrong is added to the violations, and then the parts are of no use. */
    Parts compile(String field, String locale, VariantDefinition variant, List<Violation> violations) {
        var subject = subject(field + ".subject", variant.subject(), violations);
        var html = html(field + ".mjml", locale, variant.mjml(), violations);
        var text = text(field + ".text", variant.text(), html, violations);
        return new Parts(subject, html, text);
    }

    private String subject(String field, String subject, List<Violation> violations) {
        var faults = new ArrayList<>(size(field, subject, SUBJECT_CHARACTERS));
        if (faults.isEmpty() && subject.chars().anyMatch(Character::isISOControl)) {
            faults.add(Violation.of(field, "is one line"));
        }
        if (faults.isEmpty()) {
            faults.addAll(language.check(field, subject));
        }
        violations.addAll(faults);
        return subject;
    }

    private String html(String field, String locale, String mjml, List<Violation> violations) {
        var faults = new ArrayList<>(size(field, mjml, BODY_CHARACTERS));
        if (faults.isEmpty()) {
            faults.addAll(language.check(field, mjml));
            faults.addAll(MjmlRules.check(field, mjml));
        }
        if (!faults.isEmpty()) {
            violations.addAll(faults);
            return "";
        }
        return compiled(field, locale, mjml, violations);
    }

    private String compiled(String field, String locale, String mjml, List<Violation> violations) {
        var html = Mjml.toHtml(mjml, locale);
        if (html.isEmpty() || !language.check(field, html.get()).isEmpty()) {
            violations.add(Violation.of(field, "cannot be compiled")
                    .hinting("Look for attributes whose values MJML does not know, such as a width without a unit."));
            return "";
        }
        optOut.faultOfHtml(field, language.parsePlain(html.get())).ifPresent(violations::add);
        return html.get();
    }

    private String text(String field, String text, String html, List<Violation> violations) {
        if (text == null || text.isBlank()) {
            return html.isEmpty() ? "" : TextPart.of(html);
        }
        var faults = new ArrayList<>(size(field, text, BODY_CHARACTERS));
        if (faults.isEmpty()) {
            faults.addAll(language.check(field, text));
        }
        if (faults.isEmpty()) {
            optOut.faultOfText(field, language.parsePlain(text)).ifPresent(faults::add);
        }
        violations.addAll(faults);
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static List<Violation> size(String field, String part, int limit) {
        if (part == null || part.isBlank()) {
            return List.of(Violation.of(field, "must not be empty"));
        }
        return part.length() > limit
                ? List.of(Violation.of(field, "is longer than " + limit + " characters"))
                : List.of();
    }
}
