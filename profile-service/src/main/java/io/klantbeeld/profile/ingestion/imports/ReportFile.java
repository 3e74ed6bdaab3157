package io.klantbeeld.profile.ingestion.imports;

import io.klantbeeld.profile.ingestion.imports.run.RowOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes the report of an import as CSV, page by page. */
@ApplicationScoped
class ReportFile {
    private static final int PAGE = 5_000;

    private final ImportCatalogue catalogue;

    ReportFile(ImportCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    void write(UUID id, RowOutcome outcome, OutputStream out) throws IOException {
        out.write("row,outcome,code,field\n".getBytes(StandardCharsets.UTF_8));
        List<RowView> page;
        long after = 0;
        do {
            page = catalogue.rows(id, outcome, after, PAGE);
            out.write(page.stream()
                    .map(RowView::toCsv)
                    .collect(Collectors.joining())
                    .getBytes(StandardCharsets.UTF_8));
            after = page.isEmpty() ? after : page.getLast().row();
        } while (page.size() == PAGE);
    }
}
