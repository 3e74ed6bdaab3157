package io.klantbeeld.profile.ingestion.imports.mapping;

import io.klantbeeld.profile.ingestion.imports.file.CsvLayout;
import io.klantbeeld.profile.ingestion.imports.file.FileLayout;
import io.klantbeeld.profile.ingestion.imports.file.ImportFormat;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a file is to be read and what becomes of its rows.
 *
 * @param source key of the source in whose name the rows speak
 * @param mode DRY_RUN when missing
 * @param rowKey columns that tell one row from all others; without them equal rows are told apart by counting them
 * @param mapping what becomes of each column
 * @param name of the events, where no column has it
 * @param occurredAt when all this was so, where no column says it
 * @param zone of times without an offset, such as {@code Europe/Amsterdam}; UTC when missing
 * @param csv how the text of a CSV file is to be read
 */
@Schema(examples = """
        {"source":"crm","kind":"PROFILES","format":"CSV","mode":"DRY_RUN","rowKey":["id"],
         "mapping":[{"column":"mail","to":"identifier:email"},{"column":"first","to":"trait:firstName"},
                    {"column":"born","to":"trait:birthday","type":"DATE","format":"dd-MM-yyyy"},
                    {"value":"NL","to":"trait:country"}],
         "zone":"Europe/Amsterdam","csv":{"delimiter":";","charset":"windows-1252"}}
        """)
public record ImportDefinition(
        String source,
        ImportKind kind,
        ImportFormat format,
        ImportMode mode,
        List<String> rowKey,
        List<ColumnMapping> mapping,
        String name,
        Instant occurredAt,
        String zone,
        CsvLayout csv) {
    public ImportDefinition {
        mode = mode == null ? ImportMode.DRY_RUN : mode;
        rowKey = rowKey == null ? List.of() : rowKey;
        mapping = mapping == null ? List.of() : mapping;
        zone = zone == null ? "UTC" : zone;
        csv = csv == null && format == ImportFormat.CSV ? CsvLayout.USUAL : csv;
    }

    /** The same definition in another mode. */
    public ImportDefinition in(ImportMode other) {
        return new ImportDefinition(source, kind, format, other, rowKey, mapping, name, occurredAt, zone, csv);
    }

    /** What has to be read of the file. */
    public FileLayout layout() {
        var columns = new HashSet<>(rowKey);
        mapping.stream().map(ColumnMapping::column).filter(Objects::nonNull).forEach(columns::add);
        return new FileLayout(format, csv, columns);
    }
}
