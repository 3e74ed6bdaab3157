package io.klantbeeld.profile.ingestion.imports.file.parquet;

import io.klantbeeld.profile.ingestion.imports.file.FileUnreadable;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;

/** One row group, whose columns are read side by side. */
final class RowGroup implements PageReadStore {
    private final FileChannel file;
    private final BlockMetaData group;

    RowGroup(FileChannel file, BlockMetaData group) {
        this.file = file;
        this.group = group;
    }

    @Override
    public PageReader getPageReader(ColumnDescriptor column) {
        return group.getColumns().stream()
                .filter(chunk -> Arrays.equals(chunk.getPath().toArray(), column.getPath()))
                .findFirst()
                .map(chunk -> new ColumnPages(file, chunk))
                .orElseThrow(() -> new FileUnreadable("MALFORMED_FILE"));
    }

    @Override
    public long getRowCount() {
        return group.getRowCount();
    }
}
