package io.klantbeeld.profile.ingestion.imports.file;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.GroupWriter;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.xerial.snappy.Snappy;

/** Writes Parquet files with Parquet's own encoders. */
public final class ParquetFileWriting {
    private static final int ROWS_PER_GROUP = 700;

    private ParquetFileWriting() {}

    /** Writes as many rows as asked, in row groups of several hundred. */
    public static Path write(
            Path file,
            String schema,
            CompressionCodecName codec,
            ParquetProperties.WriterVersion version,
            int rows,
            BiConsumer<Integer, Group> row)
            throws IOException {
        var type = MessageTypeParser.parseMessageType(schema);
        var properties = ParquetProperties.builder()
                .withWriterVersion(version)
                .withPageRowCountLimit(250)
                .build();
        var writer = writer(file, type);
        writer.start();
        for (int first = 0; first < rows; first += ROWS_PER_GROUP) {
            var numbers = IntStream.range(first, Math.min(rows, first + ROWS_PER_GROUP))
                    .boxed()
                    .toList();
            group(writer, type, codec, properties, numbers, row);
        }
        writer.end(Map.of());
        return file;
    }

    /** Of all constructors the one that the compiler can choose without Hadoop's classes. */
    @SuppressWarnings("deprecation")
    private static ParquetFileWriter writer(Path file, MessageType type) throws IOException {
        return new ParquetFileWriter(new LocalOutputFile(file), type, ParquetFileWriter.Mode.OVERWRITE, 1 << 20, 0);
    }

    private static void group(
            ParquetFileWriter writer,
            MessageType type,
            CompressionCodecName codec,
            ParquetProperties properties,
            List<Integer> numbers,
            BiConsumer<Integer, Group> row)
            throws IOException {
        writer.startBlock(numbers.size());
        var pages = new ColumnChunkPageWriteStore(new Compressor(codec), type, new HeapByteBufferAllocator(), 64);
        var columns = properties.newColumnWriteStore(type, pages, pages);
        var consumer = new ColumnIOFactory().getColumnIO(type).getRecordWriter(columns);
        var records = new GroupWriter(consumer, type);
        for (int number : numbers) {
            var group = new SimpleGroupFactory(type).newGroup();
            row.accept(number, group);
            records.write(group);
            consumer.flush();
            columns.endRecord();
        }
        columns.flush();
        pages.flushToFileWriter(writer);
        writer.endBlock();
    }

    private record Compressor(CompressionCodecName codec) implements BytesInputCompressor {
        @Override
        public BytesInput compress(BytesInput bytes) throws IOException {
            var copy = new ByteArrayOutputStream();
            bytes.writeAllTo(copy);
            var plain = copy.toByteArray();
            return BytesInput.from(
                    switch (codec) {
                        case SNAPPY -> Snappy.compress(plain);
                        case ZSTD -> Zstd.compress(plain);
                        case GZIP -> gzip(plain);
                        default -> plain;
                    });
        }

        private static byte[] gzip(byte[] plain) throws IOException {
            var zipped = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(zipped)) {
                gzip.write(plain);
            }
            return zipped.toByteArray();
        }

        @Override
        public CompressionCodecName getCodecName() {
            return codec;
        }

        @Override
        public void release() {}
    }
}
