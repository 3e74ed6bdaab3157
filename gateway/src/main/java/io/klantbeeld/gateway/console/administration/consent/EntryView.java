package io.klantbeeld.gateway.console.administration.consent;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.dialogue.Figures;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;

/**
 * A version of an entry.
 *
 * @param own whether the user wrote it
 * @param draftedAt when it was written, as the service tells it
 */
record EntryView(
        Kind kind,
        String key,
        String name,
        String version,
        boolean draft,
        boolean own,
        String draftedAt,
        Dates.When drafted,
        Dates.When activated) {
    static EntryView of(Kind kind, JsonNode entry, boolean own, Figures figures) {
        return new EntryView(
                kind,
                String.valueOf(Fields.text(entry, "key")),
                Sheets.name(entry),
                figures.count(entry, "version"),
                "DRAFT".equals(Fields.text(entry, "state")),
                own,
                Fields.text(entry, "draftedAt"),
                figures.when(entry, "draftedAt"),
                figures.when(entry, "activatedAt"));
    }

    public String address() {
        return kind.path(key);
    }
}
