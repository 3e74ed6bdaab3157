package io.klantbeeld.profile.ingestion.imports.mapping;

import io.klantbeeld.profile.ingestion.imports.file.ImportFormat;
import io.klantbeeld.rest.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DefinitionCheckTest {
    @Test
    void aFormatThatNestsDeeplyIsNone() {
        var nested = "[".repeat(50_000) + "yyyy" + "]".repeat(50_000);

        assertThat(faults(List.of(), new ColumnMapping("at", null, "time", null, nested)))
                .containsExactly("mapping[0].format");
    }

    @Test
    void aNameThatLeadsEndlesslyDeepIsNoColumn() {
        var deep = "a.".repeat(100_000) + "a";

        assertThat(faults(List.of(deep), new ColumnMapping(deep, null, "property:a", null, null)))
                .containsExactly("rowKey", "mapping[0].column");
    }

    private static List<String> faults(List<String> rowKey, ColumnMapping mapping) {
        var definition = new ImportDefinition(
                "crm",
                ImportKind.EVENTS,
                ImportFormat.JSONL,
                null,
                rowKey,
                List.of(mapping),
                "Visited",
                null,
                null,
                null);
        return DefinitionCheck.violationsOf(definition).stream()
                .map(Violation::field)
                .toList();
    }
}
