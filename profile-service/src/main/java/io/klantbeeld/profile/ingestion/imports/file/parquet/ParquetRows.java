package io.klantbeeld.profile.ingestion.imports.file.parquet;

import io.klantbeeld.profile.ingestion.imports.file.FileUnreadable;
import io.klantbeeld.profile.ingestion.imports.file.Row;
import io.klantbeeld.profile.ingestion.imports.file.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;

/** The rows of a Parquet file, row group after row group. */
public final class ParquetRows implements Rows {
    private final FileChannel file;
    private final ParquetMetadata footer;
    private final MessageType wanted;
    private final Iterator<BlockMetaData> groups;
    private final long total;
    private RecordReader<Group> records;
    private long left;
    private long number;

    private ParquetRows(FileChannel file, ParquetMetadata footer, MessageType wanted) {
        this.file = file;
        this.footer = footer;
        this.wanted = wanted;
        this.groups = footer.getBlocks().iterator();
        this.total = footer.getBlocks().stream()
                .mapToLong(BlockMetaData::getRowCount)
                .sum();
    }

    /**
     * Opens a file.
     *
     * @throws FileUnreadable when it is no Parquet file, or has not these columns as flat ones
     */
    public static Rows open(Path path, Set<String> columns) throws IOException {
        var file = FileChannel.open(path);
        try {
            var footer = Footer.read(file);
            var rows = new ParquetRows(
                    file, footer, FlatColumns.of(footer.getFileMetaData().getSchema(), columns));
            if (rows.total == 0) {
                throw new FileUnreadable("EMPTY_FILE");
            }
            return rows;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public Row next() {
        try {
            while (left == 0) {
                if (!groups.hasNext()) {
                    return null;
                }
                start(groups.next());
            }
            var record = records.read();
            left--;
            number++;
            return new Row.Readable(number, column -> FlatColumns.value(record, column));
        } catch (FileUnreadable e) {
            throw e;
        } catch (RuntimeException damaged) {
            throw new FileUnreadable("MALFORMED_FILE");
        }
    }

    private void start(BlockMetaData group) {
        var metadata = footer.getFileMetaData();
        records = new ColumnIOFactory(metadata.getCreatedBy())
                .getColumnIO(wanted, metadata.getSchema())
                .getRecordReader(new RowGroup(file, group), new GroupRecordConverter(wanted));
        left = group.getRowCount();
    }

    @Override
    public double progress() {
        return total == 0 ? 1 : (double) number / total;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
