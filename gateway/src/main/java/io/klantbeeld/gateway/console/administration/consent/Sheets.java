package io.klantbeeld.gateway.console.administration.consent;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.consent.ConsentWords;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import java.util.List;

/** Writes definitions in words. */
record Sheets(ConsentWords words, Dates dates, RuleWords rules) {
    /** The name of an entry; a notice has none, so that its key names it. */
    static String name(JsonNode entry) {
        var name = Fields.firstText(entry.path("definition"), "name", "legalName");
        return name == null ? Vocabulary.readable(Fields.text(entry, "key")).replace("/", " · ") : name;
    }

    Sheet of(Kind kind, JsonNode entry) {
        var definition = entry.path("definition");
        if (!definition.isObject()) {
            return Sheet.none();
        }
        var sheet = new SheetWords(definition, words, dates);
        var lines =
                switch (kind) {
                    case PURPOSES -> purpose(sheet, definition);
                    case TOPICS -> topic(sheet);
                    case NOTICES -> notice(sheet, definition.path("covers"));
                    case RULE_PACKS -> sheet.text(Field.NAME, "name");
                    case BRANDS -> brand(sheet);
                    case CONTROLLERS -> controller(sheet);
                };
        return new Sheet(name(entry), lines.lines(), Fields.text(definition, "text"), rows(definition.path("rules")));
    }

    private static SheetWords controller(SheetWords sheet) {
        return sheet.text(Field.LEGAL_NAME, "legalName")
                .text(Field.COUNTRY, "country", sheet::country)
                .text(Field.CONTACT, "contact")
                .text(Field.DPO, "dpo")
                .text(Field.TIME_ZONE, "timeZone");
    }

    private static SheetWords brand(SheetWords sheet) {
        return sheet.text(Field.NAME, "name")
                .text(Field.CONTROLLER, "controller", Vocabulary::readable)
                .text(Field.LANGUAGE, "language", sheet::language);
    }

    private SheetWords purpose(SheetWords sheet, JsonNode definition) {
        return sheet.text(Field.NAME, "name")
                .names(Field.NAMES)
                .text(Field.PURPOSE_CLASS, "purposeClass", words::purposeClass)
                .list(Field.BASES, definition.path("allowedBases"), words::basis)
                .set(Field.CATEGORIES, definition.path("dataCategories"), words.vocabulary()::category)
                .set(Field.RECIPIENTS, definition.path("recipients"), text -> text)
                .text(Field.VALIDITY, "validity", words::period)
                .text(Field.GRACE, "reconsentGrace", words::period)
                .yesOrNo(Field.DOUBLE_OPT_IN, "doubleOptIn", "REQUIRED")
                .text(Field.MIN_AGE, "minAge")
                .text(Field.PARENT, "parent", Vocabulary::readable)
                .text(Field.ASSESSMENT, "interestAssessment");
    }

    private SheetWords topic(SheetWords sheet) {
        return sheet.text(Field.NAME, "name")
                .names(Field.NAMES)
                .text(Field.BRAND, "brand", Vocabulary::readable)
                .text(Field.TOPIC_KIND, "kind", words::topicKind)
                .text(Field.PARENT, "parent", Vocabulary::readable)
                .yesOrNo(Field.PROMOTIONAL, "promotional", "true");
    }

    private SheetWords notice(SheetWords sheet, JsonNode covers) {
        return sheet.text(Field.PURPOSE, "purpose", Vocabulary::readable)
                .text(Field.COUNTRY, "country", sheet::country)
                .text(Field.CHANGE, "changeClass", words::change)
                .time(Field.EFFECTIVE, "effectiveFrom")
                .set(Field.BRANDS, covers.path("brands"), Vocabulary::readable)
                .set(Field.PURPOSES, covers.path("purposes"), Vocabulary::readable)
                .set(Field.TOPICS, covers.path("topics"), Vocabulary::readable)
                .set(Field.CHANNELS, covers.path("channels"), sheet::channel);
    }

    private List<Sheet.Rule> rows(JsonNode rows) {
        return rules.of(rows);
    }
}
