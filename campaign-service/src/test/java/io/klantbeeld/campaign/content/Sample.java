package io.klantbeeld.campaign.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Templates and people for the tests of this feature. */
final class Sample {
    static final List<String> LOCALES = List.of("nl", "en", "it", "de");
    static final String UNSUBSCRIBE = "https://example.com/u/anna?t=1&v=2";
    static final String FOOTER = "<mj-section><mj-column><mj-text><a href=\"{unsubscribeUrl}\">Stop</a></mj-text>"
            + "</mj-column></mj-section>";

    private Sample() {}

    /** The voucher of the sample campaign, as files hold it. */
    static TemplateDefinition coffeeVoucher() {
        var variants = new HashMap<String, VariantDefinition>();
        LOCALES.forEach(locale -> variants.put(
                locale,
                new VariantDefinition(
                        read(locale + ".subject").strip(), read(locale + ".mjml"), read(locale + ".txt"))));
        return new TemplateDefinition("coffee-voucher", "en", variants);
    }

    /** A template in English with one paragraph, and with the text part made of it. */
    static TemplateDefinition saying(String subject, String paragraph) {
        return inEnglish(new VariantDefinition(subject, mjml(paragraph), null));
    }

    static TemplateDefinition inEnglish(VariantDefinition variant) {
        return new TemplateDefinition("greeting", "en", Map.of("en", variant));
    }

    static String mjml(String paragraph) {
        return "<mjml><mj-body><mj-section><mj-column><mj-text>" + paragraph + "</mj-text></mj-column></mj-section>"
                + FOOTER + "</mj-body></mjml>";
    }

    static RenderContext anna() {
        return withTraits(Map.of("firstName", "Anna"));
    }

    static RenderContext withTraits(Map<String, Object> traits) {
        return new RenderContext(
                traits, Map.of("properties", Map.of("airport", "AMS")), "blauwvlucht", UNSUBSCRIBE, null);
    }

    private static String read(String name) {
        var path = "/templates/coffee-voucher/" + name;
        try (var file = Objects.requireNonNull(Sample.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
