package io.klantbeeld.campaign.content;

import io.klantbeeld.campaign.content.CompiledTemplates.Variant;
import io.quarkus.qute.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One template, parsed, with its variants by locale. */
final class TemplateVariants {
    private static final int SUBJECT_CHARACTERS = 255;
    private static final int BODY_CHARACTERS = 500_000;

    private final Map<String, Parsed> byLocale;
    private final String fallback;

    private TemplateVariants(Map<String, Parsed> byLocale, String fallback) {
        this.byLocale = byLocale;
        this.fallback = fallback;
    }

    static TemplateVariants parse(List<Variant> variants, TemplateLanguage language) {
        var byLocale = new HashMap<String, Parsed>();
        variants.forEach(variant -> byLocale.put(variant.locale(), Parsed.of(variant, language)));
        var fallback = variants.stream().filter(Variant::fallback).findFirst().orElse(variants.getFirst());
        return new TemplateVariants(byLocale, fallback.locale());
    }

    RenderedMessage render(String wanted, RenderContext context, TemplateLanguage language) throws RenderFailed {
        var own = Locales.chain(wanted).stream().filter(byLocale::containsKey).findFirst();
        var locale = own.orElse(fallback);
        var variant = byLocale.get(locale);
        var names = context.names();
        return new RenderedMessage(
                locale,
                own.isEmpty(),
                within(SUBJECT_CHARACTERS, oneLine(language.render(variant.subject(), names)), "subject"),
                within(BODY_CHARACTERS, language.render(variant.html(), names), "HTML part"),
                within(BODY_CHARACTERS, language.render(variant.text(), names), "text part"));
    }

    // A subject is a header: a line break in it would start another one.
    private static String oneLine(String subject) {
        return subject.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    }

    private static String within(int limit, String part, String name) throws RenderFailed {
        if (part.isBlank()) {
            throw new RenderFailed("The " + name + " would be empty");
        }
        if (part.length() > limit) {
            throw new RenderFailed("The " + name + " would be longer than " + limit + " characters");
        }
        return part;
    }

    private record Parsed(Template subject, Template html, Template text) {
        static Parsed of(Variant variant, TemplateLanguage language) {
            return new Parsed(
                    language.parsePlain(variant.subject()),
                    language.parseHtml(variant.html()),
                    language.parsePlain(variant.text()));
        }
    }
}
