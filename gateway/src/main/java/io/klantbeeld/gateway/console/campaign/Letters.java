package io.klantbeeld.gateway.console.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** All words of a campaign, in every language, as they are read. */
record Letters(List<Template> templates) {
    /** A template with its languages. */
    public record Template(String name, List<Letter> letters) {}

    /**
     * The words in one language.
     *
     * @param blocks paragraphs as they follow each other
     * @param text the words for readers without HTML, or null
     */
    public record Letter(String language, String tag, String subject, List<MjmlReading.Block> blocks, String text) {}

    static Letters of(JsonNode templates, CampaignWords words) {
        var all = new ArrayList<Template>();
        templates.forEach(template -> {
            var letters = new ArrayList<Letter>();
            template.path("variants")
                    .properties()
                    .forEach(variant -> letters.add(letter(variant.getKey(), variant.getValue(), words)));
            all.add(new Template(Vocabulary.readable(Fields.text(template, "key")), List.copyOf(letters)));
        });
        return new Letters(List.copyOf(all));
    }

    /** The words in one language as they are read. */
    private static Letter letter(String tag, JsonNode variant, CampaignWords words) {
        return new Letter(
                words.language(tag),
                tag,
                Fields.text(variant, "subject"),
                MjmlReading.blocks(Fields.text(variant, "mjml")),
                Fields.text(variant, "text"));
    }
}
