package io.klantbeeld.profile.ingestion.imports.mapping;

import io.klantbeeld.event.ingestion.IngestedEvent;
import io.klantbeeld.profile.ingestion.Draft;
import io.klantbeeld.profile.ingestion.ItemRejected;
import io.klantbeeld.profile.ingestion.imports.file.Row;
import io.klantbeeld.profile.ingestion.source.Source;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/** Makes the event of each row of one file, from the first to the last. */
public final class Mapping {
    private final ImportDefinition definition;
    private final Source source;
    private final Supplier<Draft> drafts;
    private final List<CellReading> columns;
    private final RowKeys keys = new RowKeys();
    private final int maxRowBytes;

    /**
     * Prepares the mapping of a file.
     *
     * @param drafts start events that were received when the file was
     */
    public Mapping(ImportDefinition definition, Source source, Supplier<Draft> drafts, int maxRowBytes) {
        this.definition = definition;
        this.source = source;
        this.drafts = drafts;
        this.maxRowBytes = maxRowBytes;
        var zone = ZoneId.of(definition.zone());
        this.columns = definition.mapping().stream()
                .map(column -> new CellReading(column, zone))
                .toList();
    }

    /**
     * Makes the event of a row.
     *
     * @throws RowRejected when the row cannot be one
     */
    public IngestedEvent event(Row.Readable row) {
        var event = new EventInTheMaking(definition, source, drafts.get());
        int size = 0;
        for (var column : columns) {
            var mapping = column.mapping();
            var value = column.read(mapping.isConstant() ? mapping.value() : row.cell(mapping.column()));
            if (value != null) {
                size += value.toString().length();
                event.set(column.target(), value, mapping.field());
            }
        }
        if (size > maxRowBytes) {
            throw new RowRejected("ITEM_TOO_LARGE", "");
        }
        try {
            return event.finish(keys.messageId(definition.kind(), rowKey(row), event.said()));
        } catch (ItemRejected rejected) {
            throw new RowRejected(
                    rejected.code().name(), event.fieldOf(rejected.fields().getFirst()));
        }
    }

    private List<String> rowKey(Row.Readable row) {
        return definition.rowKey().stream().map(column -> keyPart(row, column)).toList();
    }

    private static String keyPart(Row.Readable row, String column) {
        try {
            var part = row.cell(column) == null ? "" : CellReading.text(row.cell(column));
            if (!part.isBlank()) {
                return part.strip();
            }
        } catch (IllegalArgumentException nested) {
            throw new RowRejected("WRONG_TYPE", column);
        }
        throw new RowRejected("MISSING_ROW_KEY", column);
    }
}
