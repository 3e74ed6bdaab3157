package io.klantbeeld.gateway.console.administration.consent;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.consent.ConsentWords;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;

/** Writes the rows of a rule pack in words. */
record RuleWords(CatalogueTexts texts, ConsentWords words, Dates dates) {
    /** Beside these alone a soft opt-in adds something. */
    private static final Set<String> CONSENT_ONLY = Set.of("OPT_IN", "DOUBLE_OPT_IN");

    List<Sheet.Rule> of(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(this::row).toList();
    }

    Sheet.Rule row(JsonNode row) {
        var requirement = Fields.text(row, "requirement");
        return new Sheet.Rule(
                all(row.path("channels"), key -> words.vocabulary().channel(key).text(), texts.everyChannel()),
                all(row.path("subjectTypes"), words::subject, texts.everybody()),
                all(row.path("purposeClasses"), words::purposeClass, "–"),
                words.requirement(requirement),
                "FORBIDDEN".equals(requirement),
                row.path("softOptIn").asBoolean() && CONSENT_ONLY.contains(String.valueOf(requirement)),
                list(row.path("obligations"), words::obligation),
                StreamSupport.stream(row.path("quietHours").spliterator(), false)
                        .map(words::notBetween)
                        .toList(),
                Fields.text(row, "citation"),
                valid(row));
    }

    private String valid(JsonNode row) {
        var from = dates.when(Fields.instant(row, "validFrom"));
        var to = dates.when(Fields.instant(row, "validTo"));
        if (from == null && to == null) {
            return null;
        }
        return to == null
                ? texts.validFrom(from.full())
                : from == null ? texts.validTo(to.full()) : texts.valid(from.full(), to.full());
    }

    private static String all(JsonNode set, UnaryOperator<String> word, String every) {
        return set.isEmpty() ? every : SheetWords.joined(set, word, true);
    }

    private static List<String> list(JsonNode keys, UnaryOperator<String> word) {
        return StreamSupport.stream(keys.spliterator(), false)
                .map(JsonNode::asText)
                .map(word)
                .toList();
    }
}
