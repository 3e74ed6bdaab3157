package io.klantbeeld.profile.ingestion.imports.run;

import io.klantbeeld.profile.ingestion.imports.file.FileUnreadable;
import io.klantbeeld.profile.ingestion.imports.file.Row;
import io.klantbeeld.profile.ingestion.imports.file.Rows;
import io.klantbeeld.profile.ingestion.imports.mapping.Mapping;
import io.klantbeeld.profile.ingestion.imports.mapping.RowRejected;
import java.util.ArrayList;

/** Cuts the rows of a file into batches, the same ones at every reading. */
final class RowBatches implements AutoCloseable {
    static final int SIZE = 1_000;

    private final Rows rows;
    private final Mapping mapping;
    private final long maxRows;
    private FileUnreadable damage;

    RowBatches(Rows rows, Mapping mapping, long maxRows) {
        this.rows = rows;
        this.mapping = mapping;
        this.maxRows = maxRows;
    }

    /**
     * Reads the next batch.
     *
     * @return null after the last one
     * @throws FileUnreadable when the file cannot be read any further; the rows before were in the batch before
     */
    RowBatch next() {
        var batch = new ArrayList<ReadRow>(SIZE);
        try {
            Row row = null;
            while (batch.size() < SIZE && (row = readable()) != null) {
                batch.add(read(row));
            }
        } catch (FileUnreadable unreadable) {
            damage = unreadable;
        }
        if (batch.isEmpty() && damage != null) {
            throw damage;
        }
        return batch.isEmpty() ? null : new RowBatch(batch, rows.progress());
    }

    private Row readable() {
        var row = damage == null ? rows.next() : null;
        if (row != null && row.number() > maxRows) {
            throw new FileUnreadable("TOO_MANY_ROWS");
        }
        return row;
    }

    private ReadRow read(Row row) {
        return switch (row) {
            case Row.Broken(long number, String code) -> ReadRow.rejected(number, code, null);
            case Row.Readable readable -> mapped(readable);
        };
    }

    private ReadRow mapped(Row.Readable row) {
        try {
            return ReadRow.good(row.number(), mapping.event(row));
        } catch (RowRejected rejected) {
            return ReadRow.rejected(row.number(), rejected.code(), rejected.field());
        }
    }

    @Override
    public void close() {
        rows.close();
    }
}
